package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpeakerTest {

    private final Speaker speaker = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()));

    @Test
    void eachSentenceIsReadyBeforeTheNextAndAllTogetherAreTheWhole() {
        List<Speech> ready = new ArrayList<>();
        Speech whole = speaker.speak("会员卡丢了。请先挂失！可以补办吗？", ready::add);

        assertThat(ready).hasSize(3);
        assertThat(whole.sound().length())
                .isEqualTo(ready.stream()
                        .mapToInt(speech -> speech.sound().length())
                        .sum());
        assertThat(whole.timeline().sentences())
                .extracting(TimedSentence::from, TimedSentence::to)
                .containsExactly(tuple(0, 6), tuple(6, 11), tuple(11, 17));
        assertInOrder(whole);
    }

    @Test
    void everySyllableKnowsItsPlaceInTheText() {
        String text = "请于2026年3月1日前拨打12351，找GB标准。";
        List<SpokenSyllable> syllables = Speaker.sentences(text).getFirst().syllables();

        assertThat(syllables.stream().map(SpokenSyllable::text).collect(Collectors.joining()))
                .isEqualTo("请于二零二六年三月一日前拨打幺二三五幺找GB标准");
        assertThat(syllables)
                .allSatisfy(syllable -> assertThat(text.substring(syllable.from(), syllable.to()))
                        .isNotBlank());
        assertThat(syllables.stream()
                        .filter(syllable -> "前".equals(syllable.text()))
                        .map(syllable -> text.substring(syllable.from(), syllable.to())))
                .containsExactly("前");
    }

    @Test
    void theLipsCloseForEveryStopOfTheLips() {
        Speech speech = speaker.speak("陪伴白班伙伴拼搏。", _ -> {});

        long closed = speech.timeline().mouth().stream()
                .filter(shape -> shape.viseme() == Viseme.BILABIAL)
                .count();
        assertThat(closed).isEqualTo(7);
    }

    @Test
    void theMouthRestsInPauses() {
        Speech speech = speaker.speak("先挂失，再补办。", _ -> {});

        TimedPause pause = speech.timeline().pauses().getFirst();
        assertThat(speech.timeline().mouth())
                .anySatisfy(shape -> assertThat(shape.viseme() == Viseme.REST
                                && shape.startMillis() >= pause.startMillis()
                                && shape.endMillis() <= pause.endMillis())
                        .isTrue());
    }

    @Test
    void nothingToSayIsAShortSilence() {
        for (String text : List.of("", " \n\t", "。，！？……", "😀🎉👍🏽", "\u0000\u0007\u001b", "\ud800", "\udc00")) {
            Speech speech = speaker.speak(text, _ -> {});

            assertThat(speech.timeline().syllables()).as(text).isEmpty();
            assertThat(speech.timeline().durationMillis()).as(text).isEqualTo(100);
        }
    }

    @Test
    void whatNobodyReadsOutIsPassedOver() {
        assertThat(said("加油💪！我们\u200b都是\ufe0f会员\ud83d。")).isEqualTo("加油我们都是会员");
        assertThat(said("下载App，连接WiFi")).isEqualTo("下载App连接WiFi");
        assertThat(said("见 https://www.example.org/a?b=1 或 help@example.org")).isEqualTo("见网址或邮箱地址");
    }

    @Test
    void rareCharactersAreReadOrPassedOver() {
        Speech speech = speaker.speak("龘犇喆𠀀𪚥的工友好。", _ -> {});

        assertThat(speech.timeline().syllables()).hasSizeGreaterThanOrEqualTo(7);
        assertInOrder(speech);
    }

    @Test
    void formulasAndMixedTextAreSpoken() {
        assertThat(speaker.speak("a²+b²=c²，E=mc^2；工资=日薪×21.75 (元)", _ -> {})
                        .timeline()
                        .syllables())
                .isNotEmpty();
    }

    @Test
    void aTextWithoutAnyPauseIsSpokenWhole() {
        Speech speech = speaker.speak("工会会员代表".repeat(500), _ -> {});

        assertThat(speech.timeline().syllables()).hasSize(3_000);
        assertInOrder(speech);
    }

    @Test
    void aTextOfLettersOrDigitsIsSpokenWhole() {
        for (String text : List.of("BMW".repeat(300), "8".repeat(900), "9.".repeat(300), "👍工".repeat(300))) {
            assertInOrder(speaker.speak(text, _ -> {}));
        }
    }

    private static String said(String text) {
        return Speaker.sentences(text).stream()
                .flatMap(utterance -> utterance.syllables().stream())
                .map(SpokenSyllable::text)
                .collect(Collectors.joining());
    }

    private static void assertInOrder(Speech speech) {
        int reached = 0;
        for (TimedSyllable syllable : speech.timeline().syllables()) {
            assertThat(syllable.startMillis()).isGreaterThanOrEqualTo(reached);
            assertThat(syllable.endMillis()).isGreaterThan(syllable.startMillis());
            reached = syllable.endMillis();
        }
        assertThat(reached).isLessThanOrEqualTo(speech.sound().durationMillis());
        int shown = 0;
        for (MouthShape shape : speech.timeline().mouth()) {
            assertThat(shape.startMillis()).isEqualTo(shown);
            shown = shape.endMillis();
        }
        assertThat(shown).isEqualTo(speech.sound().durationMillis());
    }
}
