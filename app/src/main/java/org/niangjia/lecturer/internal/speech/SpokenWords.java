package org.niangjia.lecturer.internal.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.engine.studio.ChosenReading;

/** A sentence with the readings that were chosen for some of its characters. */
public record SpokenWords(String text, List<ChosenReading> readings) {

    private static final Pattern READING = Pattern.compile("(\\d{1,4}):([a-z]{1,6}[1-5])");

    public SpokenWords {
        readings = List.copyOf(readings);
    }

    /** @param written as {@link #writtenReadings} writes them; what is no reading is passed over */
    public static SpokenWords of(String text, String written) {
        List<ChosenReading> readings = new ArrayList<>();
        Matcher each = READING.matcher(written);
        while (each.find()) {
            readings.add(new ChosenReading(Integer.parseInt(each.group(1)), each.group(2)));
        }
        return new SpokenWords(text, readings);
    }

    /** Place and pinyin with a colon between, a comma between readings; empty if there are none. */
    public String writtenReadings() {
        return readings.stream()
                .map(reading -> reading.at() + ":" + reading.pinyin())
                .collect(Collectors.joining(","));
    }

    /** What a signature is made over: the text alone if it is read as usual. */
    public String signed() {
        return readings.isEmpty() ? text : text + "\n" + writtenReadings();
    }
}
