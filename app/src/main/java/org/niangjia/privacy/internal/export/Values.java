package org.niangjia.privacy.internal.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.niangjia.shell.Page;
import org.niangjia.shell.PersonalRecord;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the facts of a record: for programs as codes and ISO times, for people in Chinese. */
@Component
class Values {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource words;

    Values(MessageSource words) {
        this.words = words;
    }

    String text(String key, Object... arguments) {
        return words.getMessage(key, arguments, CHINESE);
    }

    /** What {@code own-data.<section>.<kind>.<fact>} says. */
    String label(String section, String kind, String fact) {
        return text("own-data." + section + "." + kind + "." + fact);
    }

    String minute(Instant time) {
        return MINUTE.format(time.atZone(ZONE));
    }

    /** A text, number or yes or no, as JSON has them. */
    Object forPrograms(Object value) {
        return switch (value) {
            case Enum<?> one -> one.name();
            case Instant time ->
                time.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(ZONE)
                        .toOffsetDateTime()
                        .toString();
            case LocalDate date -> date.toString();
            case PersonalRecord.Words named -> forPeople(named);
            default -> value;
        };
    }

    String forPeople(Object value) {
        return switch (value) {
            case Enum<?> one -> text(one.getDeclaringClass().getSimpleName() + "." + one.name());
            case Instant time -> minute(time);
            case PersonalRecord.Words named -> Page.filledIn(text(named.key()), named.named());
            case Boolean answer -> text(answer ? "own-data.yes" : "own-data.no");
            default -> String.valueOf(value);
        };
    }
}
