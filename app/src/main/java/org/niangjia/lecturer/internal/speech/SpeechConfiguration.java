package org.niangjia.lecturer.internal.speech;

import java.net.URI;
import org.niangjia.engine.studio.EspeakSettings;
import org.niangjia.engine.studio.EspeakVoice;
import org.niangjia.engine.studio.HttpVoice;
import org.niangjia.engine.studio.HttpVoiceSettings;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.engine.studio.Voice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the voice. Whether it can speak shows only when it is asked to: without it the platform works all the same. */
@Configuration(proxyBeanMethods = false)
class SpeechConfiguration {

    @Bean
    Voice voice(SpeechProperties properties) {
        return properties.url().isEmpty() ? espeak(properties) : service(properties);
    }

    @Bean
    Speaker speaker(Voice voice) {
        return new Speaker(voice);
    }

    private static Voice espeak(SpeechProperties properties) {
        EspeakSettings defaults = EspeakSettings.ofDefaults();
        return new EspeakVoice(new EspeakSettings(
                properties.program(), defaults.speed(), defaults.pitch(), properties.timeout(), properties.parallel()));
    }

    private static Voice service(SpeechProperties properties) {
        return new HttpVoice(new HttpVoiceSettings(
                URI.create(properties.url()),
                properties.model(),
                properties.voice(),
                properties.key(),
                properties.timeout()));
    }
}
