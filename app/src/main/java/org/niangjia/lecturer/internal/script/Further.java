package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Digest;
import org.niangjia.engine.knowledge.Digest.Point;
import org.niangjia.engine.knowledge.Digest.Role;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.SourceDocument;

/** What a document says beside its points, for films that have time: its own sentences, word for word, if they stand alone. */
public final class Further {

    private static final int LENGTH_MIN = 10;
    private static final int LENGTH_MAX = 80;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])");
    private static final Pattern LEANS =
            Pattern.compile("^(?:这|该|其|此|但|也|还|并|否则|因此|所以|同时|另外|上述|前款|同样|[（(])|前款|前条|本条|下列|如下");
    private static final Pattern FORMALITY =
            Pattern.compile("为了[^。]*制定|(?:负责|予以)?解释。$|自[^，。]*起(?:施行|执行)|同时废止|参照执行|所称|示例数据");

    private Further() {}

    /**
     * The first such sentence of each passage, then the second of each, and so on.
     *
     * @param told what is told already
     */
    public static List<Point> of(SourceDocument document, List<Point> told) {
        List<List<Point>> byPassage = document.passages().stream()
                .map(passage -> in(document, passage, told))
                .toList();
        int most = byPassage.stream().mapToInt(List::size).max().orElse(0);
        List<Point> further = new ArrayList<>();
        for (int turn = 0; turn < most; turn++) {
            for (List<Point> own : byPassage) {
                if (turn < own.size()) {
                    further.add(own.get(turn));
                }
            }
        }
        return further;
    }

    private static List<Point> in(SourceDocument document, Passage passage, List<Point> told) {
        List<String> quotes = told.stream()
                .filter(point -> point.ordinal() == passage.ordinal())
                .flatMap(point -> point.sentence().citations().stream())
                .map(Citation::quote)
                .toList();
        // It belongs where the rest of its passage is told.
        Role role = told.stream()
                .filter(point -> point.ordinal() == passage.ordinal())
                .map(Point::role)
                .findFirst()
                .orElse(Role.OTHER);
        List<Point> further = new ArrayList<>();
        for (String line : passage.text().split("\n", -1)) {
            for (String sentence : SENTENCE_END.split(line.strip(), 0)) {
                boolean isTold =
                        quotes.stream().anyMatch(quote -> quote.contains(sentence) || sentence.contains(quote));
                if (!isTold && standsAlone(sentence)) {
                    Citation citation = new Citation(
                            document.title(),
                            document.title(),
                            document.version(),
                            passage.id(),
                            passage.heading(),
                            sentence);
                    further.add(
                            new Point(role, Sentence.quoting(List.of(citation)), passage.path(), passage.ordinal()));
                }
            }
        }
        return further;
    }

    private static boolean standsAlone(String sentence) {
        return !Digest.isTableRow(sentence)
                && sentence.length() >= LENGTH_MIN
                && sentence.length() <= LENGTH_MAX
                && sentence.endsWith("。")
                && !LEANS.matcher(sentence).find()
                && !FORMALITY.matcher(sentence).find();
    }
}
