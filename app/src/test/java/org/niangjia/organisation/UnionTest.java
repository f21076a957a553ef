package org.niangjia.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.WebTest;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the register share: unions of their own, in 滨沅 county's towns, and people who register them. */
public abstract class UnionTest extends WebTest {

    protected static final OrgPath PROVINCE = OrgPath.root("yj");
    protected static final OrgPath CITY = new OrgPath("yj.03.");
    protected static final OrgPath COUNTY = new OrgPath("yj.03.0301.");
    protected static final OrgPath OTHER_COUNTY = new OrgPath("yj.03.0302.");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired
    protected UnionRegister register;

    @Autowired
    protected Unions unions;

    protected static Registrar registrar(OrgPath within) {
        return Registrar.alone(AccountId.next(), "陈国平", within);
    }

    protected static Registrar two(OrgPath within) {
        return new Registrar(AccountId.next(), "陈国平", within, "林静怡");
    }

    protected static <T> T as(Registrar by, Supplier<T> work) {
        return Scopes.call(new Scope.Subtree(by.account(), by.within()), work::get);
    }

    protected UnionRegister.Outcome carryOut(UnionChange change, Registrar by) {
        return carryOut(TimeOrderedUuid.next(), change, by);
    }

    protected UnionRegister.Outcome carryOut(UUID key, UnionChange change, Registrar by) {
        return as(by, () -> register.carryOut(key, change, "按上级批复办理", by));
    }

    protected UnionRefusal refusal(UnionChange change, Registrar by) {
        return ((UnionRegister.Refused) carryOut(change, by)).why();
    }

    protected UnionId done(UnionChange change, Registrar by) {
        UnionRegister.Outcome outcome = carryOut(change, by);
        assertThat(outcome).isInstanceOf(UnionRegister.Done.class);
        return ((UnionRegister.Done) outcome).union();
    }

    /** A name that no other test has. */
    protected static String anyName() {
        return "试验" + COUNTER.incrementAndGet() + "号";
    }

    protected static UnionFacts named(String name) {
        return new UnionFacts(name, name, null, null, null, null, null, null);
    }

    protected static UnionFacts with(String name, @Nullable CreditCode code) {
        return new UnionFacts(name, name, code, null, null, null, null, null);
    }

    protected static CreditCode anyCode(String kind) {
        String seventeen = kind + "990301" + "%09d".formatted(System.nanoTime() % 1_000_000_000L);
        return new CreditCode(seventeen + CreditCode.checkCharacter(seventeen));
    }

    protected UnionNode node(UnionId id) {
        return unions.find(id).orElseThrow();
    }

    protected UnionNode at(OrgPath path) {
        return unions.at(path).orElseThrow();
    }

    protected UnionNode found(OrgPath parent, UnionLevel level, UnionKind kind) {
        UnionNode above = at(parent);
        return node(done(
                new UnionChange.Found(above.id(), level, kind, above.division(), named(anyName())),
                registrar(PROVINCE)));
    }

    /** A new town below the county. */
    protected UnionNode town(OrgPath county) {
        return found(county, UnionLevel.TOWN, UnionKind.PLACE);
    }

    /** A new union of a town's small firms. */
    protected UnionNode joint(UnionNode town) {
        return found(town.path(), UnionLevel.GRASSROOTS, UnionKind.JOINT);
    }
}
