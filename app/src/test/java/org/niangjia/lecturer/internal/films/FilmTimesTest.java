package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Times are read from the WebVTT files beside a film. */
class FilmTimesTest {

    private static final String VTT = """
            WEBVTT

            NOTE 人工智能生成

            00:00:01.500 --> 00:00:03.000
            大家好，

            00:00:03.000 --> 00:00:04.250
            我是小宣。

            00:01:05.000 --> 01:00:06.000
            A &amp; B &lt;C&gt;
            """;

    @Test
    void cuesAreReadWithTheirTimesAndSigns() {
        assertThat(FilmTimes.cues(VTT))
                .containsExactly(
                        new FilmTimes.Cue(1_500, "大家好，"),
                        new FilmTimes.Cue(3_000, "我是小宣。"),
                        new FilmTimes.Cue(65_000, "A & B <C>"));
        assertThat(FilmTimes.lengthOf(VTT)).isEqualTo(3_606_000);
        assertThat(FilmTimes.cues("")).isEmpty();
    }

    @Test
    void aSentenceBeginsWithTheFirstOfItsPieces() {
        assertThat(FilmTimes.starts(List.of("大家好，我是小宣。", "A & B <C>"), FilmTimes.cues(VTT)))
                .containsExactly(1_500, 65_000);
    }

    @Test
    void aSentenceThatTheCaptionsDoNotSayHasNoTime() {
        assertThat(FilmTimes.starts(List.of("大家好，我是小宝。"), FilmTimes.cues(VTT))).containsExactly((Integer) null);
    }
}
