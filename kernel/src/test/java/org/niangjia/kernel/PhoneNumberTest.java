package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                " 138 1234 5678 ",
                "138-1234-5678",
                "+86 138 1234 5678",
                "(+86)13812345678",
                "008613812345678",
                "１３８１２３４５６７８",
                "＋８６　１３８１２３４５６７８",
                "（+86）138－1234－5678"
            })
    void aNumberIsReadAsPeopleTypeIt(String typed) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber("13812345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1381234567",
                "138123456789",
                "23812345678",
                "12012345678",
                "11012345678",
                "10112345678",
                "1381234567a",
                "+85213812345678",
                "010-12345678",
                "13812345678;13912345678",
                "١٣٨١٢٣٤٥٦٧٨"
            })
    void whatIsNoMobileNumberIsNotRead(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @Test
    void noPhoneNumberExistsWithSeparators() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("138-1234-5678"))
                .withMessageNotContaining("138");
    }

    @Test
    void aNumberThatStartsWith100IsDemo() {
        assertThat(new PhoneNumber("10000000001").isDemo()).isTrue();
    }

    @Test
    void aSubscribersNumberIsNotDemo() {
        assertThat(new PhoneNumber("13800000001").isDemo()).isFalse();
    }

    @Test
    void theMaskedNumberShowsTheFirstThreeAndTheLastFour() {
        assertThat(new PhoneNumber("13812345678").masked()).isEqualTo("138****5678");
    }

    @Test
    void aNumberInALogIsMasked() {
        assertThat("caller " + new PhoneNumber("13812345678")).isEqualTo("caller 138****5678");
    }

    @Test
    void theLastFourDigitsAreFoundByThemselves() {
        assertThat(new PhoneNumber("13812345678").lastFour()).isEqualTo("5678");
    }
}
