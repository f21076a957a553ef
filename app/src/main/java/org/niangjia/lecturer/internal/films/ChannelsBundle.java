package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is uploaded to WeChat Channels by hand, as a ZIP file: the film (portrait, if it was made so), its cover, a title and a
 * description within the limits there, the label of generated content in all of them, and how to upload it.
 */
@Service
public class ChannelsBundle {

    /** A short title has 6 to 16 characters there. */
    static final int TITLE_MIN = 6;

    static final int TITLE_MAX = 16;

    /** A description has at most 1,000 characters there. */
    static final int DESCRIPTION_MAX = 1_000;

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Productions productions;
    private final Renderings renderings;
    private final FilmFolder folder;
    private final MessageSource words;
    private final TransactionTemplate transaction;

    ChannelsBundle(
            Productions productions,
            Renderings renderings,
            FilmFolder folder,
            MessageSource words,
            TransactionTemplate transaction) {
        this.productions = productions;
        this.renderings = renderings;
        this.folder = folder;
        this.words = words;
        this.transaction = transaction;
    }

    private record Made(Production production, Rendering size) {}

    /**
     * Writes the bundle of a film in the current scope.
     *
     * @throws NotFound if no MP4 of it is there
     */
    public void write(ProductionId id, OutputStream target) throws IOException {
        Made made = Objects.requireNonNull(transaction.execute(status -> made(id)));
        try (ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            file(zip, say("channels.film") + ".mp4", place(made, "film.mp4"));
            file(zip, say("channels.cover") + ".png", place(made, "film.png"));
            text(zip, say("channels.text") + ".txt", textOf(made.production()));
            text(zip, say("channels.how") + ".txt", say("channels.how-to").replace("|", "\n") + "\n");
        }
    }

    private Made made(ProductionId id) {
        Production production = productions.find(id).orElseThrow(NotFound::new);
        List<Rendering> sizes = renderings.lastOf(List.of(id)).stream()
                .filter(size -> size.state() == RenderingState.DONE && size.format() == FilmFormat.MP4)
                .toList();
        Rendering size = sizes.stream()
                .filter(each -> each.size().portrait())
                .findFirst()
                .or(() -> sizes.stream().findFirst())
                .orElseThrow(NotFound::new);
        return new Made(production, size);
    }

    private Path place(Made made, String name) {
        return folder.file(made.production().id(), made.size().folder(), name).orElseThrow(NotFound::new);
    }

    private String textOf(Production production) {
        return say("channels.title-is") + "\n"
                + title(production.draft().script().title()) + "\n\n" + say("channels.description-is") + "\n"
                + description(production) + "\n";
    }

    /** Without the signs that are not allowed there. */
    String title(String whole) {
        String plain = whole.replaceAll("[^\\p{IsHan}\\p{L}\\p{N}+?%℃：]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String filled = plain.length() < TITLE_MIN ? plain + say("channels.title-more") : plain;
        return filled.length() <= TITLE_MAX
                ? filled
                : filled.substring(0, TITLE_MAX).strip();
    }

    /** What is said with a source, the label and the topics, which always fit. */
    String description(Production production) {
        String label = say("channels.label", production.draft().script().producer());
        String topics = say("channels.topics");
        int room = DESCRIPTION_MAX - label.length() - topics.length() - 2;
        StringBuilder said = new StringBuilder();
        for (ScriptSentence sentence : production.draft().script().sentences().toList()) {
            if (sentence.citation() != null && said.length() + sentence.text().length() <= room) {
                said.append(sentence.text());
            }
        }
        return said + "\n" + label + "\n" + topics;
    }

    private static void file(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, CHINESE);
    }
}
