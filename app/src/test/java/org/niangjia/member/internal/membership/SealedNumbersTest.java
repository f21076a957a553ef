package org.niangjia.member.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.organisation.Scopes;
import org.niangjia.vault.SealBroken;

/** What stands in the tables is worth nothing without the keys, and nothing once it is changed. */
class SealedNumbersTest extends MemberTest {

    private String storedJoining(Joining joining) {
        return in(
                self(joining.account()),
                () -> sql.sql("select joining::text from member.joining")
                        .query(String.class)
                        .single());
    }

    @Test
    void nationalNumberAndPhoneAreNotInTheTable() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        String number = joining.application().person().number().value();
        String phone = joining.application().phone().value();

        String stored = storedJoining(joining);

        assertThat(stored)
                .doesNotContain(number)
                .doesNotContain(phone)
                .doesNotContain(inHex(number))
                .doesNotContain(inHex(phone));
    }

    @Test
    void nothingOfADraftIsInTheTable() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));

        String stored = in(
                self(account),
                () -> sql.sql("select joining_draft::text from member.joining_draft")
                        .query(String.class)
                        .single());

        assertThat(stored).doesNotContain("周晓峰").doesNotContain(inHex("周晓峰")).doesNotContain(inHex("COURIER"));
    }

    private static String inHex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"number_sealed, 0", "number_sealed, 20", "phone_sealed, 5", "phone_sealed, 40"})
    void oneByteChangedAndTheJoiningNoLongerOpens(String column, int place) {
        SignedIn cadre = applicants().staff("cadre");
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        asIntruder(
                "update member.joining set %1$s = set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # 1) where id = ?"
                        .formatted(column, place),
                joining.id().value());

        assertThatThrownBy(() -> at(cadre, () -> desk.open(joining.id(), cadre)))
                .isInstanceOf(SealBroken.class);
        remove(joining);
    }

    @Test
    void aNumberMovedToAnotherRowDoesNotOpenThere() {
        Joining first = applicants().waiting(applicants().couriersOf(WANGLAN));
        Joining second = applicants().waiting(applicants().couriersOf(WANGLAN));
        asIntruder(
                "update member.joining set number_sealed = (select number_sealed from member.joining where id = '"
                        + first.id() + "') where id = ?",
                second.id().value());

        assertThatThrownBy(() -> Scopes.call(self(second.account()), () -> form.standing(second.account())))
                .isInstanceOf(SealBroken.class);
        remove(second);
    }

    /** A broken row would also break the desk's list for the other tests. */
    private void remove(Joining broken) {
        asIntruder(
                "delete from member.joining_deed where joining = ?", broken.id().value());
        asIntruder("delete from member.joining where id = ?", broken.id().value());
    }
}
