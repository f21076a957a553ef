package org.niangjia.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.niangjia.engine.knowledge.KnowledgeIndex;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.ProgressListener;
import org.niangjia.engine.knowledge.SourceDocument;

/** How soon a replaced document of 50 passages is found in an index by its new words, and by its meaning. */
final class FreshDocument {

    private static final String ID = "niangjia-bench-fresh";
    private static final int PASSAGES = 50;

    private FreshDocument() {}

    static void measure(KnowledgeIndex index, Figures figures) {
        try {
            index.put(ID, version("旧版"));
            index.embedPending(ProgressListener.none(), () -> false);
            long start = System.nanoTime();
            index.put(ID, version("新版"));
            boolean found = index.search("新版娘家驿站第二十五号窗口", 3).stream()
                    .anyMatch(hit -> hit.passage().text().contains("新版"));
            double byWords = (System.nanoTime() - start) / 1e6;
            index.embedPending(ProgressListener.none(), () -> false);
            double byMeaning = (System.nanoTime() - start) / 1e6;
            if (!found || index.pendingEmbeddings() > 0) {
                throw new IllegalStateException("the replaced document is not found");
            }
            figures.atMost("50 replaced passages found by their words", byWords, 1_000, "ms");
            figures.atMost("50 replaced passages found by their meaning", byMeaning, 2_000, "ms");
        } finally {
            index.remove(ID);
        }
    }

    private static SourceDocument version(String name) {
        List<Passage> passages = IntStream.rangeClosed(1, PASSAGES)
                .mapToObj(number -> Passage.of(
                        "p" + number,
                        "第" + number + "条",
                        List.of(),
                        String.format(
                                Locale.ROOT,
                                "%s娘家驿站第%d号窗口每周三受理困难职工的申请，工作人员应当在%d个工作日内答复，并把办理结果告诉本人。",
                                name,
                                number,
                                number + 2),
                        number))
                .toList();
        return new SourceDocument("娘家驿站服务规则", "", passages);
    }
}
