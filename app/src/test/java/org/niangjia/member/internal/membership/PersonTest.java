package org.niangjia.member.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.CitizenId;
import org.niangjia.member.internal.membership.Person.NameFault;
import org.niangjia.member.internal.membership.Person.NumberFault;

/** Name and national number as people type them. */
class PersonTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String NUMBER = numberOf("19920413", "047");

    private static String numberOf(String birth, String order) {
        String seventeen = "990101" + birth + order;
        return seventeen + CitizenId.checkCharacter(seventeen);
    }

    private static Person right(String name, String number) {
        return ((Person.Right) Person.read(name, number, CLOCK)).person();
    }

    private static Person.Wrong wrong(String name, String number) {
        return (Person.Wrong) Person.read(name, number, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"周晓峰", "欧阳", "艾力·买买提", "𠮷田𣏌", "阿卜杜热西提·阿卜杜拉", "Anna-Maria O'Neill", "J. R. Smith", "李小明Jr."})
    void aNameOfAnyScriptIsTaken(String name) {
        assertThat(right(name, NUMBER).name()).isEqualTo(name);
    }

    @Test
    void theDotsOfOtherKeyboardsBecomeTheMiddleDot() {
        assertThat(right("艾力•买买提", NUMBER).name()).isEqualTo("艾力·买买提");
        assertThat(right("艾力・买买提", NUMBER).name()).isEqualTo("艾力·买买提");
    }

    @Test
    void spacesAroundANameAreNoPartOfIt() {
        assertThat(right("　 周晓峰 ", NUMBER).name()).isEqualTo("周晓峰");
    }

    @Test
    void aNameHasTwoToThirtyCharactersNotCodeUnits() {
        assertThat(right("𠮷".repeat(30), NUMBER).name()).hasSize(60);
        assertThat(wrong("𠮷".repeat(31), NUMBER).name()).isEqualTo(NameFault.TOO_LONG);
        assertThat(wrong("周", NUMBER).name()).isEqualTo(NameFault.TOO_SHORT);
        assertThat(wrong("  ", NUMBER).name()).isEqualTo(NameFault.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "周晓峰1",
                "'; drop table member.joining; --",
                "../../etc/passwd",
                "·周晓峰",
                "周\u0000晓峰"
            })
    void whatNoNameHoldsIsRefused(String name) {
        assertThat(wrong(name, NUMBER).name()).isEqualTo(NameFault.SIGNS);
    }

    @Test
    void aNameThatIsNoneMakesNoPerson() {
        assertThatThrownBy(() -> new Person("<b>", new CitizenId(NUMBER), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("<b>");
    }

    @Test
    void anOldNumberOfFifteenDigitsIsCompletedAndMarked() {
        Person person = right("周晓峰", "990101920413047");

        assertThat(person.number().value()).isEqualTo(NUMBER);
        assertThat(person.completed()).isTrue();
    }

    @Test
    void fullWidthDigitsAndASmallXAreTaken() {
        String withX = numberEndingInX();
        String fullWidth = withX.substring(0, 17)
                .chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append('ｘ')
                .toString();

        assertThat(right("周晓峰", fullWidth).number().value()).isEqualTo(withX);
        assertThat(right("周晓峰", withX.replace('X', 'x')).completed()).isFalse();
    }

    private static String numberEndingInX() {
        for (int order = 0; ; order++) {
            String number = numberOf("19920413", "%03d".formatted(order));
            if (number.endsWith("X")) {
                return number;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "12345, FORM",
        "99010119921313047X, BIRTH_DATE",
        "990101199204130470, CHECK_CHARACTER",
    })
    void eachFaultOfANumberIsTold(String number, NumberFault fault) {
        String typed = number.equals(NUMBER) ? "990101199204130471" : number;

        assertThat(wrong("周晓峰", typed).number()).isEqualTo(fault);
    }

    @Test
    void aBirthDateInTheFutureIsTold() {
        assertThat(wrong("周晓峰", numberOf("20260317", "011")).number()).isEqualTo(NumberFault.BIRTH_IN_FUTURE);
    }

    @Test
    void onTheSixteenthBirthdayOneMayJoin() {
        assertThat(right("周晓峰", numberOf("20100316", "011")).completed()).isFalse();
    }

    @Test
    void oneDayBeforeTheSixteenthBirthdayOneMayNot() {
        assertThat(wrong("周晓峰", numberOf("20100317", "011")).number()).isEqualTo(NumberFault.UNDER_AGE);
    }

    @Test
    void whoIsOverAHundredMayAskSinceAPersonDecides() {
        assertThat(right("周老伯", numberOf("19200101", "011")).completed()).isFalse();
    }

    @Test
    void bothFaultsAreToldAtOnce() {
        Person.Wrong wrong = wrong("", "1");

        assertThat(wrong.name()).isEqualTo(NameFault.MISSING);
        assertThat(wrong.number()).isEqualTo(NumberFault.FORM);
    }
}
