package org.niangjia.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.niangjia.cli.scenario.Visitor;

/** What an editor and workers do with 小宣: upload documents, wait for them, ask. */
final class LecturerLoad {

    private static final String ASK = "/xiaoxuan/questions";
    private static final String DOCUMENTS = "/desk/documents";
    private static final long EMBEDDING_MINUTES_MAX = 10;

    private final Visitor editor;
    private final String url;

    LecturerLoad(String url) throws IOException, InterruptedException {
        this.url = url;
        this.editor = new Visitor(url);
        editor.signInAsStaff("editor");
    }

    void uploadAll(Path folder) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                upload(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private void upload(String name, byte[] content) throws IOException, InterruptedException {
        editor.open(DOCUMENTS);
        editor.upload(DOCUMENTS, "file", name, content);
    }

    /** Waits until no document on the desk is being read or embedded. */
    void awaitEmbedding() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(EMBEDDING_MINUTES_MAX);
        while (editor.open(DOCUMENTS).contains("data-working=\"true\"")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("documents are still being worked on");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** From the confirmed upload of a changed article to the first answer that cites the change, in milliseconds. */
    long millisUntilReplacedIsFound() throws IOException, InterruptedException {
        String law = "# 云江省测量用示范办法\n\n2026年1月1日 发布\n\n<!-- INFO END -->\n\n第一条 %s。\n";
        upload("measure.md", law.formatted("高温天气津贴的发放办法由用人单位与工会协商确定").getBytes(StandardCharsets.UTF_8));
        awaitEmbedding();
        String changed = "鹭鸶岛灯塔值守津贴每班次应当当日结清";
        editor.open(DOCUMENTS);
        editor.upload(DOCUMENTS, "file", "measure.md", law.formatted(changed).getBytes(StandardCharsets.UTF_8));
        long confirmed = System.nanoTime();
        while (!String.join("\n", ask("鹭鸶岛灯塔值守津贴什么时候结清")).contains("鹭鸶岛")) {
            if (System.nanoTime() - confirmed > TimeUnit.SECONDS.toNanos(60)) {
                throw new IOException("the replaced article is not found");
            }
        }
        return (System.nanoTime() - confirmed) / 1_000_000;
    }

    /** Asks the first questions of the list one by one; times to the first sentence of those answered. */
    Percentiles millisToFirstSentence(List<String> questions, int count) throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (String line : questions.subList(0, Math.min(count, questions.size()))) {
            long began = System.nanoTime();
            try (Visitor visitor = new Visitor(url)) {
                visitor.open("/xiaoxuan");
                began = System.nanoTime();
                try (Stream<String> lines = visitor.stream(ASK, Map.of("q", line.substring(line.lastIndexOf('\t') + 1)))
                        .body()) {
                    if (lines.anyMatch(
                            text -> text.startsWith("event:sentence") || text.startsWith("event: sentence"))) {
                        millis.add((System.nanoTime() - began) / 1_000_000);
                    }
                }
            }
        }
        return Percentiles.of(millis);
    }

    private List<String> ask(String question) throws IOException, InterruptedException {
        try (Visitor visitor = new Visitor(url)) {
            visitor.open("/xiaoxuan");
            try (Stream<String> lines =
                    visitor.stream(ASK, Map.of("q", question)).body()) {
                return lines.toList();
            }
        }
    }
}
