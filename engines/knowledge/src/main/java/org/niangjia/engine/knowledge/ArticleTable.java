package org.niangjia.engine.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.Sha256;

/**
 * Reads a collection of articles out of one table: a line each, identifier, tab, heading, tab, text; UTF-8, plain or
 * packed with gzip. A heading such as {@code 劳动合同法第三十八条} is a document and the passage's heading in it; any other
 * heading is both. Rows of the same heading are one passage.
 */
public final class ArticleTable {

    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;
    private static final int ID_LENGTH = 20;
    private static final Pattern ARTICLE = Pattern.compile("^(.+?)(" + ArticleNumber.NAME + ".*)$");

    private final Map<String, Map<String, Set<String>>> textsByHeadingByTitle = new LinkedHashMap<>();

    private ArticleTable() {}

    /**
     * The documents by their identifiers, which are their titles, in the order of the table.
     *
     * @throws IllegalArgumentException if a line has another form or the file isn't UTF-8; the message names the line
     */
    public static Map<String, SourceDocument> read(Path file) throws IOException {
        ArticleTable table = new ArticleTable();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(unpacked(Files.newInputStream(file)), StandardCharsets.UTF_8.newDecoder()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    table.add(line, file + ":" + number);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException(file + ":" + (number + 1) + ": not UTF-8", notUtf8);
        }
        return table.documents();
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(bytes, 2);
        byte[] magic = peeked.readNBytes(2);
        peeked.unread(magic);
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == GZIP_MAGIC_1 && (magic[1] & 0xff) == GZIP_MAGIC_2;
        return packed ? new GZIPInputStream(peeked, 1 << 16) : peeked;
    }

    private void add(String line, String place) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException(place + ": expected identifier, tab, heading, tab, text");
        }
        String heading = columns[1].strip();
        String text = columns[2].strip();
        if (heading.isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException(place + ": heading or text is missing");
        }
        Matcher article = ARTICLE.matcher(heading);
        boolean isArticle = article.matches();
        textsByHeadingByTitle
                .computeIfAbsent(isArticle ? article.group(1).strip() : heading, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(isArticle ? article.group(2).strip() : heading, unseen -> new LinkedHashSet<>())
                .add(text);
    }

    private Map<String, SourceDocument> documents() {
        Map<String, SourceDocument> documents = new LinkedHashMap<>();
        textsByHeadingByTitle.forEach((title, articles) -> {
            List<Passage> passages = new ArrayList<>();
            articles.forEach((heading, texts) -> passages.add(Passage.of(
                    Sha256.hex(title + "\n" + heading).substring(0, ID_LENGTH),
                    heading,
                    List.of(),
                    String.join("\n", texts),
                    passages.size())));
            documents.put(title, new SourceDocument(title, "", passages));
        });
        return documents;
    }
}
