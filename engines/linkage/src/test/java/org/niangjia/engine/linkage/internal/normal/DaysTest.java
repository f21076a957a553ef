package org.niangjia.engine.linkage.internal.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "1984-05-12, 19840512",
        "1984/5/12, 19840512",
        "1984年5月12日, 19840512",
        "19840512, 19840512",
        "12/05/1984, 19840512",
        "05/31/1984, 19840531",
        "12 May 1984, 19840512",
        "１９８４-０５-１２, 19840512",
        "1984-05-12 00:00:00, 19840512",
        "1984.5.2, 19840502",
        "1984年5月, 19840500",
        "1984-05, 19840500",
        "198405, 19840500",
        "84-5-12, 19840512",
        "84年5月2日, 19840502",
        "5/31/84, 19840531",
        "12.5.84, 19840512",
        "30814, 19840512"
    })
    void daysAreReadInManyOrders(String written, String digits) {
        assertThat(Days.of(written)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "May", "1984", "not a day", "1984-13", "198413", "05-06-12", "99999", "1234"})
    void whatIsNoDayIsNone(String written) {
        assertThat(Days.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19840231, false", "19840229, true", "19840500, true", "19841301, false"})
    void mistypedDaysAreKeptAndToldApart(String digits, boolean real) {
        assertThat(Days.isReal(digits)).isEqualTo(real);
    }
}
