package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;

/**
 * The steps by which something is done, as a document lists them. Each is a sentence of its own that the {@link Guard} has
 * passed.
 */
record Procedure(Passage passage, List<String> steps) {

    private static final int STEPS_MIN = 3;
    private static final int STEPS_MAX = 6;
    private static final int STEP_LENGTH_MAX = 40;
    private static final Pattern LEAD_IN = Pattern.compile("(?:步骤|程序|流程|顺序)[^。]*：$");
    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]+[）)]\\s*(?<text>.+?)[；;。]?$");
    private static final Pattern BRACKETED = Pattern.compile("[（(][^（）()]{0,40}[）)]");

    Procedure {
        steps = List.copyOf(steps);
    }

    /** The first of a document. */
    static Optional<Procedure> of(SourceDocument document) {
        return document.passages().stream()
                .flatMap(passage -> in(document.title(), passage).stream())
                .findFirst();
    }

    private static Optional<Procedure> in(String title, Passage passage) {
        List<String> steps = new ArrayList<>();
        boolean begun = false;
        for (String line : passage.text().split("\n", -1)) {
            Matcher item = ITEM.matcher(line.strip());
            if (begun && item.matches()) {
                steps.add(BRACKETED.matcher(item.group("text")).replaceAll("") + "。");
            } else if (begun && !line.isBlank()) {
                break;
            } else {
                begun |= LEAD_IN.matcher(line.strip()).find();
            }
        }
        boolean sayable = steps.size() >= STEPS_MIN
                && steps.size() <= STEPS_MAX
                && steps.stream().allMatch(step -> step.length() <= STEP_LENGTH_MAX);
        Guard guard = Guard.over(List.of(new Cited(title, passage.heading(), passage.text())));
        return sayable && steps.stream().allMatch(step -> guard.check(step).isSupported())
                ? Optional.of(new Procedure(passage, steps))
                : Optional.empty();
    }
}
