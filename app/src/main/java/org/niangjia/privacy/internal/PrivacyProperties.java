package org.niangjia.privacy.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module.
 *
 * @param coolingOff how long a removal can be taken back; GB/T 35273-2020, 8.5, asks for an end within 15 working days
 * @param font a TrueType font or collection with Chinese characters, for exports to read
 */
@ConfigurationProperties("niangjia.privacy")
public record PrivacyProperties(
        @DefaultValue("7d") Duration coolingOff,

        @DefaultValue("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")
        Path font) {}
