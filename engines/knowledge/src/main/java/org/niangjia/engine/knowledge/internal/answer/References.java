package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.engine.knowledge.internal.answer.Paragraphs.Paragraph;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.ChineseNumber;
import org.niangjia.engine.knowledge.internal.text.Statement;
import org.niangjia.engine.knowledge.internal.text.Statements;

/** Finds what a statement refers to within its document: 前款, 本条第一款第二项, 前条, 本法第三十九条第一项. */
final class References {

    private static final int FOLLOWED_MAX = 3;
    private static final int BRIEF_LENGTH_MAX = 90;
    private static final int QUOTES_MAX = 12;

    private static final String NUMBER = "[" + ChineseNumber.DIGITS + "]{1,4}";
    private static final String ITEM = "第[(（]?(" + NUMBER + ")[)）]?项";
    private static final String ITEMS = "((?:[、和或及]?(?:或者)?第[(（]?" + NUMBER + "[)）]?项)*)";
    private static final Pattern REFERENCE = Pattern.compile("前([两二三四])?款" + ITEMS
            + "|本条第(" + NUMBER + ")款" + ITEMS
            + "|前条"
            + "|本(?:法|条例|办法|规定|细则|解释)" + ArticleNumber.NAME + "(?:第(" + NUMBER + ")款)?" + ITEMS);
    private static final Pattern ITEM_NUMBER = Pattern.compile(ITEM);
    private static final Pattern END = Pattern.compile("[。；;：:]$");

    private final View view;

    References(View view) {
        this.view = view;
    }

    /** In the order of the text, those that can be followed; at most three. */
    List<Pointed> in(Hit hit, Statement statement) throws IOException {
        List<Pointed> found = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(statement.text());
        while (matcher.find() && found.size() < FOLLOWED_MAX) {
            follow(matcher, hit, statement).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Pointed> follow(Matcher reference, Hit hit, Statement statement) throws IOException {
        String written = reference.group();
        if (written.startsWith("前条")) {
            return article(hit, -1).flatMap(before -> pointedIn(before, written, null, ""));
        }
        if (written.startsWith("前")) {
            Paragraphs own = Paragraphs.of(hit.passage().text());
            int here = own.numberOf(statement);
            int count = reference.group(1) == null ? 1 : number(reference.group(1));
            return pointed(written, hit, own.between(here - count, here - 1), reference.group(2));
        }
        if (written.startsWith("本条第")) {
            return pointedIn(hit, written, reference.group(3), reference.group(4));
        }
        Optional<ArticleNumber> article = ArticleNumber.of(reference.group(5), reference.group(6));
        Optional<Hit> there = article.isPresent() ? view.article(hit.documentId(), article.get()) : Optional.empty();
        return there.flatMap(passage -> pointedIn(passage, written, reference.group(7), reference.group(8)));
    }

    /** The article so many before or behind the one of the hit. */
    private Optional<Hit> article(Hit hit, int distance) throws IOException {
        Optional<ArticleNumber> own = ArticleNumber.ofHeading(hit.passage().heading());
        return own.isEmpty() || own.get().insertion() > 0
                ? Optional.empty()
                : view.article(hit.documentId(), new ArticleNumber(own.get().number() + distance, 0));
    }

    private static Optional<Pointed> pointedIn(
            Hit hit, String written, @Nullable String paragraph, @Nullable String items) {
        Paragraphs paragraphs = Paragraphs.of(hit.passage().text());
        int number = paragraph == null ? 0 : number(paragraph);
        List<Paragraph> meant =
                number == 0 ? paragraphs.between(1, paragraphs.count()) : paragraphs.between(number, number);
        return pointed(written, hit, meant, items);
    }

    private static Optional<Pointed> pointed(
            String written, Hit hit, List<Paragraph> paragraphs, @Nullable String items) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        List<String> chosen = itemsOf(paragraphs, items == null ? "" : items);
        List<String> quotes = chosen.isEmpty()
                ? paragraphs.stream()
                        .flatMap(paragraph -> paragraph.lines().stream())
                        .toList()
                : chosen;
        List<Citation> citations = quotes.stream()
                .limit(QUOTES_MAX)
                .map(quote -> Candidate.citation(hit, quote))
                .toList();
        boolean listed = chosen.isEmpty()
                && paragraphs.stream().anyMatch(paragraph -> !paragraph.items().isEmpty());
        return Optional.of(new Pointed(written, citations, listed ? "" : brief(quotes)));
    }

    /** The lines of the items that are named; an article's items may be named without their paragraph. */
    private static List<String> itemsOf(List<Paragraph> paragraphs, String items) {
        List<String> chosen = new ArrayList<>();
        Matcher matcher = ITEM_NUMBER.matcher(items);
        while (matcher.find()) {
            int number = number(matcher.group(1));
            paragraphs.stream()
                    .map(Paragraph::items)
                    .filter(list -> number >= 1 && number <= list.size())
                    .findFirst()
                    .ifPresent(list -> chosen.add(list.get(number - 1)));
        }
        return chosen;
    }

    private static String brief(List<String> quotes) {
        String brief = String.join(
                "；",
                quotes.stream()
                        .map(quote ->
                                END.matcher(Statements.withoutNumber(quote)).replaceFirst(""))
                        .toList());
        boolean plain = brief.length() <= BRIEF_LENGTH_MAX && brief.indexOf('（') < 0 && brief.indexOf('(') < 0;
        return plain ? brief : "";
    }

    private static int number(String digits) {
        return ChineseNumber.parse(digits).orElse(0);
    }
}
