package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.member.internal.Applicants.WANGLAN;
import static org.niangjia.member.internal.Applicants.YUNDONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningId;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scope;
import org.niangjia.privacy.Reveals;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;

/** Who sees which joining, draft, consent and membership; the database decides it. */
class MembershipScopeTest extends MemberTest {

    private static final Reveals.Asked WHY = new Reveals.Asked(Reveals.RevealPurpose.IDENTITY, "核对");

    private static final Scope WHOLE_PROVINCE = new Scope.Subtree(AccountId.next(), OrgPath.root("yj"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joining",
                "joining_draft",
                "joining_deed",
                "membership",
                "consent",
                "transfer",
                "membership_deed"
            })
    void withoutAScopeNothingIsThere(String table) {
        applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(count(new Scope.None(), "select count(*) from member." + table))
                .isZero();
    }

    @Test
    void aWorkerSeesHisOwnOnly() {
        Joining own = applicants().waiting(applicants().couriersOf(WANGLAN));
        applicants().waiting(applicants().couriersOf(WANGLAN));
        Scope self = self(own.account());

        assertThat(count(self, "select count(*) from member.joining")).isOne();
        assertThat(count(self, "select count(*) from member.joining_deed")).isOne();
        assertThat(count(self, "select count(*) from member.consent")).isEqualTo(ConsentPurpose.values().length);
        assertThat(count(self, "select count(*) from member.membership")).isZero();
    }

    @Test
    void aCountySeesItsJoiningsAndNotAnothers() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        String query = "select count(*) from member.joining where id = ?";

        assertThat(count(
                        new Scope.Subtree(AccountId.next(), WANGLAN),
                        query,
                        joining.id().value()))
                .isOne();
        assertThat(count(
                        new Scope.Subtree(AccountId.next(), YUNDONG),
                        query,
                        joining.id().value()))
                .isZero();
        assertThat(count(
                        new Scope.Subtree(AccountId.next(), YUNDONG),
                        "select count(*) from member.joining_deed where joining = ?",
                        joining.id().value()))
                .isZero();
    }

    @Test
    void aJobSeesJustWhatItsStarterSees() {
        applicants().waiting(applicants().couriersOf(WANGLAN));
        Scope starter = new Scope.Subtree(AccountId.next(), WANGLAN);

        assertThat(count(new Scope.Job("nightly", starter), "select count(*) from member.membership"))
                .isEqualTo(count(starter, "select count(*) from member.membership"))
                .isPositive();
        assertThat(count(
                        new Scope.Job("nightly", starter),
                        "select count(*) from member.joining where union_path not like 'yj.01.0101.%'"))
                .isZero();
    }

    @Test
    void aDraftIsItsOwnersOnly() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));

        assertThat(count(self(account), "select count(*) from member.joining_draft"))
                .isOne();
        assertThat(count(WHOLE_PROVINCE, "select count(*) from member.joining_draft"))
                .isZero();
        assertThat(count(WHOLE_PROVINCE, "select count(*) from member.joining where account = ?", account.value()))
                .isZero();
    }

    @Test
    void aGuessedAddressOfAnotherCountyIsLikeOneThatDoesNotExist() {
        SignedIn yundong = applicants().staff("cadre-yundong");
        Joining elsewhere = applicants().waiting(applicants().couriersOf(WANGLAN));

        for (JoiningId id : List.of(elsewhere.id(), JoiningId.next())) {
            assertThatThrownBy(() -> at(yundong, () -> desk.open(id, yundong))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> at(yundong, () -> desk.approve(id, yundong)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> at(yundong, () -> desk.reveal(id, yundong, WHY)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void nobodyPlacesAWorkerOutsideOfHisOwnScope() {
        SignedIn cadre = applicants().staff("cadre");
        Joining waiting = applicants().waiting(applicants().poolOf(WANGLAN));
        UnionChoice elsewhere = applicants().couriersOf(YUNDONG);

        assertThatThrownBy(() -> at(cadre, () -> desk.place(waiting.id(), cadre, elsewhere.union())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSocialWorkerReadsButDoesNotDecide() {
        SignedIn cadre = applicants().staff("cadre");
        SignedIn social =
                new SignedIn(cadre.account(), applicants().staff("social").roles(), cadre.within());
        Joining waiting = applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(at(social, () -> desk.open(waiting.id(), social)).joining().id())
                .isEqualTo(waiting.id());
        assertThatThrownBy(() -> at(social, () -> desk.approve(waiting.id(), social)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void staffCannotAdmitAMemberIntoAUnionOutsideOfTheirScope() {
        Scope yundong = new Scope.Subtree(AccountId.next(), YUNDONG);
        assertThatThrownBy(() -> in(yundong, () -> sql.sql("""
                                        insert into member.membership (id, state, member_number, name, sex, birth_year,
                                            number_sealed, number_index, phone_sealed, phone_index, phone_last_four,
                                            employment, trade, union_id, union_path, joined)
                                        values (gen_random_uuid(), 'ACTIVE', gen_random_uuid(), 'x', 'MALE', 1990, '', '',
                                            '', '', '', 'NEW_FORM', 'COURIER', gen_random_uuid(),
                                            'yj.01.0101.courier.', now())
                                        """).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aMembershipCannotBeRewrittenOrRemovedByTheApplication() {
        assertThatThrownBy(() -> in(
                        WHOLE_PROVINCE,
                        () -> sql.sql("update member.membership set account = null")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> in(
                        WHOLE_PROVINCE,
                        () -> sql.sql("delete from member.joining").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
