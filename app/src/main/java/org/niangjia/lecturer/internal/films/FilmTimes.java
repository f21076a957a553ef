package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times from the WebVTT files beside a film. */
final class FilmTimes {

    private static final Pattern CUE =
            Pattern.compile("(\\d+):(\\d{2}):(\\d{2})\\.(\\d{3}) --> [^\\n]*\\n((?:[^\\n]+(?:\\n|$))+)");
    private static final Pattern END = Pattern.compile(" --> (\\d+):(\\d{2}):(\\d{2})\\.(\\d{3})");
    private static final Pattern SILENT = Pattern.compile("[^\\p{L}\\p{N}]");

    private FilmTimes() {}

    /** What is shown from a time on, in milliseconds. */
    record Cue(int startMillis, String text) {}

    static List<Cue> cues(String vtt) {
        return CUE.matcher(vtt)
                .results()
                .map(found -> new Cue(
                        millis(found),
                        found.group(5)
                                .strip()
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&")))
                .toList();
    }

    private static int millis(MatchResult time) {
        int minutes = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        return (minutes * 60 + Integer.parseInt(time.group(3))) * 1000 + Integer.parseInt(time.group(4));
    }

    /** When the last cue ends, in milliseconds; 0 if there is none. */
    static int lengthOf(String vtt) {
        return END.matcher(vtt).results().mapToInt(FilmTimes::millis).max().orElse(0);
    }

    /**
     * When each sentence begins, from the captions, which are the sentences cut into pieces.
     *
     * @return one for each sentence; null where the captions say something else
     */
    static List<@Nullable Integer> starts(List<String> sentences, List<Cue> captions) {
        List<@Nullable Integer> starts = new ArrayList<>();
        int next = 0;
        for (String sentence : sentences) {
            String wanted = letters(sentence);
            int from = next;
            StringBuilder said = new StringBuilder();
            while (next < captions.size() && said.length() < wanted.length()) {
                said.append(letters(captions.get(next).text()));
                next++;
            }
            starts.add(
                    said.toString().equals(wanted) && from < captions.size()
                            ? captions.get(from).startMillis()
                            : null);
        }
        return starts;
    }

    private static String letters(String text) {
        return SILENT.matcher(text).replaceAll("");
    }
}
