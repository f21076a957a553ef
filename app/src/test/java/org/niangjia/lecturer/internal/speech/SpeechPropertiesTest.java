package org.niangjia.lecturer.internal.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechPropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://speech.example/v1", "https://127.0.0.1.example/v1", "http://10.0.0.5:8000/v1"})
    void aServiceOnAnotherMachineIsRefusedUnlessThatIsAllowed(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenSpeech.properties(true, url, false))
                .withMessageContaining("niangjia.speech.outside=true");
        assertThat(GivenSpeech.properties(true, url, true).url()).isEqualTo(url);
    }

    @Test
    void oneOnThisMachineNeedsNoPermission() {
        assertThat(GivenSpeech.properties(true, "http://127.0.0.1:8000/v1", false)
                        .outside())
                .isFalse();
    }
}
