package org.niangjia.engine.studio.internal.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.niangjia.engine.studio.AigcLabel;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.internal.scene.CaptionTexts;

/** What stands beside a film in text files: captions, chapters, the text with its citations. */
public final class Texts {

    private static final String HEAD = "WEBVTT\n\n";

    private Texts() {}

    /** Captions (W3C WebVTT), in milliseconds from the beginning of the film. */
    public static String captions(List<CaptionTexts.Caption> captions) {
        StringBuilder text =
                new StringBuilder(HEAD).append("NOTE ").append(AigcLabel.WORDS).append("\n\n");
        for (CaptionTexts.Caption caption : captions) {
            cue(text, caption.fromMillis(), caption.toMillis(), caption.text());
        }
        return text.toString();
    }

    /** Chapters as WebVTT, each up to the next. */
    public static String chapters(List<Film.Chapter> chapters, int durationMillis) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int index = 0; index < chapters.size(); index++) {
            int end = index + 1 < chapters.size() ? chapters.get(index + 1).startMillis() : durationMillis;
            cue(
                    text,
                    chapters.get(index).startMillis(),
                    end,
                    chapters.get(index).title());
        }
        return text.toString();
    }

    private static void cue(StringBuilder text, int from, int to, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        text.append(time(from))
                .append(" --> ")
                .append(time(to))
                .append('\n')
                .append(escaped)
                .append("\n\n");
    }

    private static String time(int millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    /** The text version in Markdown: what is said, with numbered citations. */
    public static String markdown(Script script) {
        StringBuilder text = new StringBuilder("# ").append(script.title()).append("\n\n");
        text.append("> ")
                .append(AigcLabel.WORDS)
                .append(" · ")
                .append(script.producer())
                .append("\n\n");
        List<String> citations = new ArrayList<>();
        for (ScriptScene scene : script.scenes()) {
            if (scene.title() != null) {
                text.append("## ").append(scene.title()).append("\n\n");
            }
            for (ScriptSentence sentence : scene.sentences()) {
                text.append(sentence.text());
                if (sentence.citation() != null) {
                    text.append("[^")
                            .append(number(citations, sentence.citation().inWords()))
                            .append(']');
                }
            }
            text.append(scene.sentences().isEmpty() ? "" : "\n\n");
        }
        for (int index = 0; index < citations.size(); index++) {
            text.append("[^")
                    .append(index + 1)
                    .append("]: ")
                    .append(citations.get(index))
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    private static int number(List<String> citations, String citation) {
        if (!citations.contains(citation)) {
            citations.add(citation);
        }
        return citations.indexOf(citation) + 1;
    }
}
