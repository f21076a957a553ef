package org.niangjia.engine.knowledge.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.ChineseNumber;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** Knows the names that people give the documents, and finds the articles that a question names. */
final class DocumentNames {

    private static final String STATE = "中华人民共和国";
    private static final Pattern MARKS = Pattern.compile("[《》〈〉<>“”\"'\\s]");
    private static final Pattern FILLER = Pattern.compile("(?:中的|里的|规定的|规定|中|里|的|在|\\([^()]{0,20}\\))+$");
    private static final Pattern CONNECTOR = Pattern.compile("(?:[、,和与及或跟到至]|以及|还有)*");
    private static final Pattern LAW_NAME = Pattern.compile(".*(?:法|法典|条例|规定|办法|解释|细则|章程|决定)$");
    private static final Pattern ARTICLE =
            Pattern.compile("(第)?([" + ChineseNumber.DIGITS + "]{1,9})条(?:之([" + ChineseNumber.DIGITS + "]{1,3}))?");

    private final Map<String, String> idsByName = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    DocumentNames(List<IndexedDocument> documents) {
        for (IndexedDocument document : documents) {
            String name = bare(document.title());
            ids.add(document.id());
            idsByName.put(name, document.id());
            if (name.startsWith(STATE) && name.length() > STATE.length()) {
                idsByName.putIfAbsent(name.substring(STATE.length()), document.id());
            }
        }
    }

    /** The document of that title, with or without the name of the state; empty if there is none. */
    String idOf(String title) {
        return idsByName.getOrDefault(bare(title), "");
    }

    /** The articles that the question names, in its order; one named without a document counts if there is only one. */
    List<ArticleReference> references(String question) {
        String bare = bare(question);
        List<ArticleReference> references = new ArrayList<>();
        Matcher matcher = ARTICLE.matcher(bare);
        int end = 0;
        while (matcher.find()) {
            String between = bare.substring(end, matcher.start());
            boolean follows =
                    !references.isEmpty() && CONNECTOR.matcher(between).matches();
            Optional<String> document = follows
                    ? Optional.of(references.getLast().documentId())
                    : documentBefore(bare.substring(0, matcher.start()), matcher.group(1) != null);
            Optional<ArticleNumber> article = ArticleNumber.of(matcher.group(2), matcher.group(3));
            if (document.isPresent() && article.isPresent()) {
                references.add(new ArticleReference(document.get(), article.get()));
            }
            end = matcher.end();
        }
        return references;
    }

    /**
     * The document whose name the text ends with, the longest if several. The identifier is empty for a law that isn't
     * there, and where nothing stands before the article that could tell which of the documents is meant.
     */
    private Optional<String> documentBefore(String text, boolean written) {
        for (String before : List.of(text, FILLER.matcher(text).replaceFirst(""))) {
            Optional<String> named = idsByName.keySet().stream()
                    .filter(before::endsWith)
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .map(idsByName::get);
            if (named.isPresent()) {
                return named;
            }
        }
        if (!written) {
            return Optional.empty();
        }
        if (LAW_NAME.matcher(FILLER.matcher(text).replaceFirst("")).matches()) {
            return Optional.of("");
        }
        if (ids.size() == 1) {
            return Optional.of(ids.getFirst());
        }
        return text.isEmpty() ? Optional.of("") : Optional.empty();
    }

    private static String bare(String text) {
        return MARKS.matcher(Terms.fold(text)).replaceAll("");
    }
}
