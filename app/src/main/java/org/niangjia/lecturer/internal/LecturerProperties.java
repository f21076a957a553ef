package org.niangjia.lecturer.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the lecturer.
 *
 * @param conversationDays how long a signed-in worker's conversation is kept
 * @param questionsPerMinute how many questions one account may ask in a minute
 * @param questionsPerMinuteFromAddress how many questions visitors may ask from one address in a minute; behind one may
 *     be a whole factory
 */
@ConfigurationProperties("niangjia.lecturer")
public record LecturerProperties(
        @DefaultValue("30") int conversationDays,
        @DefaultValue("60") int questionsPerMinute,
        @DefaultValue("600") int questionsPerMinuteFromAddress) {}
