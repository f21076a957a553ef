package org.niangjia.member.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.batch.SheetRow;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.Work;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A row says what it says, or by name what is wrong with it; and the columns are recognised. */
class RosterReadingTest {

    private static final Clock NEW_YEAR_2026 =
            Clock.fixed(Instant.parse("2026-01-01T00:30:00+08:00"), ZoneId.of("Asia/Shanghai"));
    private static final RosterColumns COLUMNS = new RosterColumns(List.of(
            RosterColumn.NAME,
            RosterColumn.NATIONAL_NUMBER,
            RosterColumn.PHONE,
            RosterColumn.UNION,
            RosterColumn.JOINED,
            RosterColumn.TRADE));

    private final RosterReader reader = new RosterReader(new WorkWords(words()), NEW_YEAR_2026);
    private final ColumnGuess guess = new ColumnGuess(NEW_YEAR_2026);

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("words/member");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static SheetRow row(int number, String... cells) {
        return SheetRow.of(number, List.of(cells));
    }

    private RosterEntry entry(String... cells) {
        return ((RosterReader.Understood) reader.read(row(2, cells), COLUMNS)).entry();
    }

    private @Nullable String reason(String... cells) {
        return ((RosterReader.Refused) reader.read(row(2, cells), COLUMNS))
                .outcome()
                .reason();
    }

    @Test
    void aRightRowIsRead() {
        RosterEntry entry = entry("赵铁柱", "990101198503072311", "10012345678", "望澜区快递行业工会", "2024/3/5", "快递员");

        assertThat(entry.person().name()).isEqualTo("赵铁柱");
        assertThat(entry.joined()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(entry.work()).isEqualTo(new Work(Employment.CONTRACT, Trade.COURIER));
    }

    @Test
    void anOldNumberIsCompleted() {
        assertThat(entry("赵铁柱", "990101850307231", "10012345678").person().completed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "990101198503072317,NumberFault.CHECK_CHARACTER",
        "99010119850307231,NumberFault.FORM",
        "990101198502302312,NumberFault.BIRTH_DATE",
        "330102199001011000,Rejection.NUMBER_ROUNDED",
        "'',NumberFault.MISSING"
    })
    void aWrongNumberIsToldByName(String number, String expected) {
        assertThat(reason("赵铁柱", number, "10012345678")).isEqualTo(expected);
    }

    @Test
    void aNameOfOneCharacterIsTooShortAndOneOfTwentyWithDotsIsRead() {
        assertThat(reason("赵", "990101198503072311", "10012345678")).isEqualTo("NameFault.TOO_SHORT");
        assertThat(entry("阿卜杜热合曼·买买提依明·托合提·吐尔逊", "990101198503072311", "10012345678")
                        .person()
                        .name())
                .hasSize(20);
    }

    @Test
    void aMinorAndWhoIsOverAHundredAreNotEntered() {
        assertThat(reason("赵小柱", "990101201506012319", "10012345678")).isEqualTo("NumberFault.UNDER_AGE");
        assertThat(reason("赵老柱", "990101192512312316", "10012345678")).isEqualTo("Rejection.OVER_HUNDRED");
    }

    @Test
    void aWrongPhoneAndAMissingOneAreTold() {
        assertThat(reason("赵铁柱", "990101198503072311", "1001234567")).isEqualTo("Rejection.PHONE_FORM");
        assertThat(reason("赵铁柱", "990101198503072311")).isEqualTo("Rejection.PHONE_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05", "2024.3.5", "2024年3月5日", "20240305", "45356", "2024-03-05 08:00:00"})
    void aDayIsReadAsPeopleAndExcelWriteIt(String typed) {
        assertThat(TypedDate.read(typed)).contains(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02", "2024-02-30", "去年", "1984-01-01"})
    void aDayOfJoiningThatCannotBeIsTold(String typed) {
        assertThat(reason("赵铁柱", "990101198503072311", "10012345678", "", typed))
                .isEqualTo("Rejection.JOINED_DATE");
    }

    @Test
    void aRowThatIsNoTextIsTold() {
        assertThat(((RosterReader.Refused) reader.read(SheetRow.unreadable(7), COLUMNS))
                        .outcome()
                        .reason())
                .isEqualTo("Rejection.UNREADABLE");
    }

    @Test
    void headingsAreFoundBelowAMergedTitleWhateverTheyAreCalled() {
        ColumnGuess.Guess found = guess.guess(List.of(
                row(1, "望澜区2026年会员名册"),
                row(3, "序号", "会员姓名*", "身份证号码（18位）", "", "联系电话", "单位名称"),
                row(4, "1", "赵铁柱", "990101198503072311", "", "10012345678", "云江快递有限公司")));

        assertThat(found.heading()).map(SheetRow::number).contains(3);
        assertThat(found.columns().columns())
                .containsExactly(
                        RosterColumn.IGNORED,
                        RosterColumn.NAME,
                        RosterColumn.NATIONAL_NUMBER,
                        RosterColumn.IGNORED,
                        RosterColumn.PHONE,
                        RosterColumn.UNION);
    }

    @Test
    void withoutHeadingsTheContentTells() {
        ColumnGuess.Guess found = guess.guess(List.of(
                row(1, "赵铁柱", "10012345678", "990101198503072311"),
                row(2, "钱秀兰", "10012345679", "990101198503072311")));

        assertThat(found.heading()).isEmpty();
        assertThat(found.columns().columns())
                .containsExactly(RosterColumn.NAME, RosterColumn.PHONE, RosterColumn.NATIONAL_NUMBER);
    }

    @Test
    void columnsThatAreMissingOrDoubledAreNamed() {
        assertThat(new RosterColumns(List.of(RosterColumn.NAME, RosterColumn.PHONE)).missing())
                .containsExactly(RosterColumn.NATIONAL_NUMBER);
        assertThat(new RosterColumns(Arrays.asList(RosterColumn.NAME, RosterColumn.NAME)).doubled())
                .containsExactly(RosterColumn.NAME);
    }
}
