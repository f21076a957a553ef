package org.niangjia.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.Sentence;

/** An answer for people to read. */
final class AskText {

    private AskText() {}

    /** @param top how many of the passages found are listed; 0 for none */
    static String of(AskQuestion asked, Answer answer, int top) {
        StringBuilder text = new StringBuilder("问：").append(asked.text()).append('\n');
        if (answer.answered()) {
            text.append("答：\n");
            answer.sentences().forEach(sentence -> append(text, sentence));
        } else {
            text.append("答：这些文件里没有找到可靠的依据，我不知道。可以拨打职工服务热线 12351 咨询。\n");
        }
        append(
                text,
                answer.retrieved().subList(0, Math.min(top, answer.retrieved().size())));
        return text.append(String.format(Locale.ROOT, "把握 %.2f，用时 %d 毫秒", answer.confidence(), answer.millis()))
                .toString();
    }

    private static void append(StringBuilder text, Sentence sentence) {
        Set<String> sources = new LinkedHashSet<>();
        String margin = "  ";
        if (!sentence.isQuoted()) {
            text.append(margin).append(sentence.text()).append('\n');
            margin = "    原文：";
        }
        for (Citation citation : sentence.citations()) {
            text.append(margin).append(citation.quote()).append('\n');
            String version = citation.version().isEmpty() ? "" : "（" + citation.version() + "）";
            sources.add("《" + citation.document() + "》" + version + " " + citation.passage());
        }
        text.append("    —— ").append(String.join("；", sources)).append('\n');
    }

    private static void append(StringBuilder text, List<Hit> hits) {
        for (Hit hit : hits) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %.4f 《%s》%s%n",
                    hit.score(),
                    hit.documentTitle(),
                    hit.passage().heading()));
        }
    }
}
