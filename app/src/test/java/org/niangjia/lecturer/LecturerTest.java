package org.niangjia.lecturer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** What tests of the lecturer by the web do again and again. */
abstract class LecturerTest extends WebTest {

    static final String ASK = "/xiaoxuan/questions";
    static final String DOCUMENTS = "/desk/documents";

    private static final Pattern EVENT = Pattern.compile("event: ([\\w-]+)\n((?:data: .*\n)*)");
    private static final Pattern SPOKEN = Pattern.compile("<span data-say=[^>]*>([^<]*)</span>");
    private static final long READ_MILLIS_MAX = 10_000;
    private static final AtomicInteger TITLES = new AtomicInteger();

    /** An event of an answer's stream. */
    record Event(String name, String data) {}

    /** Asks as the page's script does. */
    List<Event> ask(Visitor visitor, String question) {
        Answer answer =
                visitor.submit(visitor.open("/xiaoxuan"), ASK, Map.of("q", question), "Accept", "text/event-stream");
        return events(answer);
    }

    static List<Event> events(Answer answer) {
        assertThat(answer.header("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        Matcher events = EVENT.matcher(answer.body());
        return Stream.iterate(events.find(), found -> found, found -> events.find())
                .map(found -> new Event(events.group(1), events.group(2).replace("data: ", "")))
                .toList();
    }

    /** What the event of that name says, without the marks of what can be spoken; empty if there is none. */
    static String dataOf(List<Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(event -> read(event.data()))
                .findFirst()
                .orElse("");
    }

    private static String read(String data) {
        return SPOKEN.matcher(data).replaceAll("$1");
    }

    static String sentencesOf(List<Event> events) {
        return String.join(
                "\n",
                events.stream()
                        .filter(event -> event.name().equals("sentence"))
                        .map(event -> read(event.data()))
                        .toList());
    }

    /** A title that no other document has, and that stands on the first page of the list. */
    static String anyTitle() {
        return "A岛灯塔办法" + Long.toString(System.currentTimeMillis(), 36) + TITLES.incrementAndGet();
    }

    static byte[] document(String title, String... articles) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n");
        for (int number = 1; number <= articles.length; number++) {
            text.append("第%s条 %s\n\n".formatted("一二三四五六七八九".charAt(number - 1), articles[number - 1]));
        }
        return text.toString().getBytes(UTF_8);
    }

    static Answer upload(Visitor editor, String fileName, byte[] content) {
        return editor.upload(
                editor.open(DOCUMENTS), DOCUMENTS, fileName, BodyPublishers.ofByteArray(content), "HX-Request", "true");
    }

    static Answer upload(Visitor editor, String fileName, byte[] content, Map<String, String> fields) {
        return editor.upload(
                editor.open(DOCUMENTS),
                DOCUMENTS,
                fileName,
                BodyPublishers.ofByteArray(content),
                fields,
                "HX-Request",
                "true");
    }

    /** Waits until nothing is being read, and gives the page. */
    static Answer awaitReading(Visitor editor, String text) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READ_MILLIS_MAX);
        Answer page = editor.open(DOCUMENTS);
        while (!page.body().contains(text) && System.nanoTime() < deadline) {
            pause(20);
            page = editor.open(DOCUMENTS);
        }
        assertThat(page.body()).contains(text);
        return page;
    }

    /** The address of the document's page at the desk. */
    static String addressOf(Answer page, String title) {
        Matcher link = Pattern.compile("href=\"(/desk/documents/[0-9a-f-]{36})\">" + Pattern.quote(title) + "<")
                .matcher(page.body());
        assertThat(link.find()).as("a row for " + title).isTrue();
        return link.group(1);
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
