package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.niangjia.kernel.CitizenId.Fault.BIRTH_DATE;
import static org.niangjia.kernel.CitizenId.Fault.BIRTH_IN_FUTURE;
import static org.niangjia.kernel.CitizenId.Fault.CHECK_CHARACTER;
import static org.niangjia.kernel.CitizenId.Fault.FORM;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.CitizenId.Fault;
import org.niangjia.kernel.CitizenId.Reading;
import org.niangjia.kernel.CitizenId.Repaired;
import org.niangjia.kernel.CitizenId.Valid;
import org.niangjia.kernel.CitizenId.Wrong;

class CitizenIdTest {

    /** An example of GB 11643-1999 itself. */
    private static final String STANDARDS_EXAMPLE = "11010519491231002X";

    private static final Clock NEW_YEAR_2026 =
            Clock.fixed(Instant.parse("2025-12-31T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

    private static Reading reading(String typed) {
        return CitizenId.read(typed, NEW_YEAR_2026);
    }

    private static Reading valid(String number) {
        return new Valid(new CitizenId(number));
    }

    private static Reading wrong(Fault fault) {
        return new Wrong(fault);
    }

    private static String checked(String seventeen) {
        return seventeen + CitizenId.checkCharacter(seventeen);
    }

    static String randomNumber(Random random) {
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(31_000));
        return checked("99%04d%04d%02d%02d%03d"
                .formatted(
                        random.nextInt(10_000),
                        birth.getYear(),
                        birth.getMonthValue(),
                        birth.getDayOfMonth(),
                        random.nextInt(1_000)));
    }

    @Test
    void theExampleOfTheStandardIsValid() {
        assertThat(reading(STANDARDS_EXAMPLE)).isEqualTo(valid(STANDARDS_EXAMPLE));
    }

    @Test
    void aNumberTellsBirthDateSexAndDivision() {
        CitizenId number = new CitizenId(STANDARDS_EXAMPLE);

        assertThat(number.birthDate()).isEqualTo("1949-12-31");
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.division()).isEqualTo("110105");
    }

    @Test
    void anOddOrderCodeIsAMans() {
        assertThat(new CitizenId(checked("99010119900307123")).sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void aSmallXIsAccepted() {
        assertThat(reading("11010519491231002x")).isEqualTo(valid(STANDARDS_EXAMPLE));
    }

    @Test
    void fullWidthDigitsAndLettersAreAccepted() {
        assertThat(reading("１１０１０５１９４９１２３１００２ｘ")).isEqualTo(valid(STANDARDS_EXAMPLE));
    }

    @Test
    void spacesOfAnyWidthAreIgnored() {
        assertThat(reading("　110105 19491231 002X\t")).isEqualTo(valid(STANDARDS_EXAMPLE));
    }

    @Test
    void anOldNumberOfFifteenDigitsIsCompleted() {
        assertThat(reading("110105491231002")).isEqualTo(new Repaired(new CitizenId(STANDARDS_EXAMPLE)));
    }

    @Test
    void anOldNumberInFullWidthDigitsIsCompleted() {
        assertThat(reading("１１０１０５４９１２３１００２")).isEqualTo(new Repaired(new CitizenId(STANDARDS_EXAMPLE)));
    }

    @Test
    void anOldNumberWithoutACalendarDayIsWrong() {
        assertThat(reading("110105490231002")).isEqualTo(wrong(BIRTH_DATE));
    }

    @Test
    void theTwentyNinthOfFebruaryOfALeapYearIsABirthDate() {
        String number = checked("99010120000229123");

        assertThat(reading(number)).isEqualTo(valid(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99010119000229123", "99010120010229123"})
    void theTwentyNinthOfFebruaryOfAnotherYearIsNone(String seventeen) {
        assertThat(reading(checked(seventeen))).isEqualTo(wrong(BIRTH_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99010119901301123", "99010119900431123", "99010119900100123", "99010118791231123"})
    void aBirthDateOutsideTheCalendarOrBefore1880IsWrong(String seventeen) {
        assertThat(reading(checked(seventeen))).isEqualTo(wrong(BIRTH_DATE));
    }

    @Test
    void aChildBornTodayHasAValidNumber() {
        String number = checked("99010120260101123");

        assertThat(reading(number)).isEqualTo(valid(number));
    }

    @Test
    void aBirthDateOfTomorrowLiesInTheFuture() {
        assertThat(reading(checked("99010120260102123"))).isEqualTo(wrong(BIRTH_IN_FUTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "X",
                "1101051949123100",
                "11010519491231002",
                "11010519491231002XX",
                "1101051949123100XX",
                "01010519491231002X",
                "11010519491231002Y",
                "11010549123100X",
                "-1010519491231002X",
                "'; drop table member; --",
                "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X"
            })
    void anythingButEighteenOrFifteenCharactersOfTheRightKindIsNoNumber(String typed) {
        assertThat(reading(typed)).isEqualTo(wrong(FORM));
    }

    @Test
    void aWrongCheckCharacterIsNamed() {
        assertThat(reading("110105194912310021")).isEqualTo(wrong(CHECK_CHARACTER));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void everyMistypedDigitIsCaught(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String number = randomNumber(random);
            for (int position = 0; position < 18; position++) {
                for (char other : "0123456789X".toCharArray()) {
                    if (other != number.charAt(position)) {
                        String mistyped = number.substring(0, position) + other + number.substring(position + 1);
                        assertThat(reading(mistyped))
                                .as("seed %d: %s", seed, mistyped)
                                .isInstanceOf(Wrong.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void twoDifferentNeighboursSwappedAreCaught(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            StringBuilder swapped = new StringBuilder(randomNumber(random));
            int position = random.nextInt(17);
            char left = swapped.charAt(position);
            char right = swapped.charAt(position + 1);
            swapped.setCharAt(position, right);
            swapped.setCharAt(position + 1, left);
            if (left != right) {
                assertThat(reading(swapped.toString()))
                        .as("seed %d: %s", seed, swapped)
                        .isInstanceOf(Wrong.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void aNumberOfTheTwentiethCenturyShortenedToFifteenDigitsIsRestored(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            CitizenId number = new CitizenId(randomNumber(random));
            if (number.birthDate().getYear() < 2000) {
                String old = number.value().substring(0, 6) + number.value().substring(8, 17);
                assertThat(reading(old)).as("seed %d: %s", seed, old).isEqualTo(new Repaired(number));
            }
        }
    }

    @Test
    void noNumberExistsWithAWrongCheckCharacter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CitizenId("110105194912310021"));
    }

    @Test
    void theMessageOfARefusalHoldsNoDigit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenId("110105194912310021"))
                .withMessageNotContainingAny("0", "1", "5", "9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101051949123100", "1101051949123100２", "110105194912310021"})
    void aCheckCharacterIsComputedFromSeventeenDigitsOnly(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenId.checkCharacter(digits));
    }

    @Test
    void theMaskedNumberShowsTheFirstThreeAndTheLastFour() {
        assertThat(new CitizenId(STANDARDS_EXAMPLE).masked()).isEqualTo("110***********002X");
    }

    @Test
    void aNumberInALogIsMasked() {
        assertThat("applicant " + new CitizenId(STANDARDS_EXAMPLE)).isEqualTo("applicant 110***********002X");
    }

    @Test
    void onlyDivisionsOfTheDemoFederationAreDemo() {
        assertThat(new CitizenId(checked("99010119900307123")).isDemo()).isTrue();
        assertThat(new CitizenId(STANDARDS_EXAMPLE).isDemo()).isFalse();
    }
}
