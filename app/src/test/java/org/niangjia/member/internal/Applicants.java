package org.niangjia.member.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.joining.Application;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;

/** People who join in tests, each new and in nobody's way. */
public final class Applicants {

    /** 望澜区, where the demo account {@code cadre} works. */
    public static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");

    /** 云东区, where {@code cadre-yundong} works. */
    public static final OrgPath YUNDONG = new OrgPath("yj.02.0201.");

    private final Accounts accounts;
    private final Unions unions;
    private final JoiningForm form;
    private final StaffSignIn signIn;
    private final Queue<AccountId> submitted = new ConcurrentLinkedQueue<>();

    public Applicants(Accounts accounts, Unions unions, JoiningForm form, StaffSignIn signIn) {
        this.accounts = accounts;
        this.unions = unions;
        this.form = form;
        this.signIn = signIn;
    }

    public static CitizenId anyNumber() {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String birth =
                DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(1970, 1, 1).plusDays(dice.nextInt(12_000)));
        String seventeen = "9902%02d%s%03d".formatted(dice.nextInt(100), birth, dice.nextInt(1_000));
        return new CitizenId(seventeen + CitizenId.checkCharacter(seventeen));
    }

    public static PhoneNumber anyPhone() {
        return new PhoneNumber("100%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }

    public static Application applicationFor(UnionChoice choice) {
        return new Application(
                new Person("周晓峰", anyNumber(), false),
                anyPhone(),
                new Work(Employment.NEW_FORM, Trade.COURIER),
                choice);
    }

    public UnionChoice couriersOf(OrgPath county) {
        UnionNode union = unions.at(county.child("courier")).orElseThrow();
        return new UnionChoice(UnionChoice.Way.PLACE, union.id(), union.path());
    }

    public UnionChoice poolOf(OrgPath county) {
        UnionNode union = unions.turnoverPoolFor(county).orElseThrow();
        return new UnionChoice(UnionChoice.Way.UNKNOWN, union.id(), union.path());
    }

    public AccountId newAccount() {
        return accounts.ofPhone(anyPhone());
    }

    /** Somebody new who has filled in everything and not submitted it. */
    public AccountId filledIn(UnionChoice choice) {
        AccountId account = newAccount();
        fillIn(account, applicationFor(choice));
        return account;
    }

    public void fillIn(AccountId account, Application application) {
        Scopes.run(new Scope.Self(account), () -> {
            form.save(account, application.person());
            form.save(account, application.work());
            form.save(account, application.choice());
        });
    }

    /** Somebody new who has submitted and waits. */
    public Joining waiting(UnionChoice choice) {
        return submit(filledIn(choice));
    }

    public Joining waiting(UnionChoice choice, CitizenId number) {
        AccountId account = newAccount();
        Application any = applicationFor(choice);
        fillIn(account, new Application(new Person("周晓峰", number, false), any.phone(), any.work(), choice));
        return submit(account);
    }

    public Joining submit(AccountId account) {
        return Scopes.call(new Scope.Self(account), () -> {
            JoiningForm.Submission submission = form.submit(account, EnumSet.allOf(ConsentPurpose.class));
            submitted.add(account);
            return ((JoiningForm.Submitted) submission).joining();
        });
    }

    /** Whoever still waits withdraws, so that the desk's list doesn't grow from test to test. */
    public void goHome() {
        submitted.forEach(account -> Scopes.run(new Scope.Self(account), () -> form.withdraw(account)));
        submitted.clear();
    }

    /** One of the demo federation's staff. */
    public SignedIn staff(String login) {
        return ((StaffSignIn.Welcome) signIn.signIn(login, "niangjia-demo")).person();
    }
}
