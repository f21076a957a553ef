package org.niangjia.engine.knowledge.internal.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.engine.knowledge.internal.text.Statement;
import org.niangjia.engine.knowledge.internal.text.Statements;

/** The rules of a passage: each alone, and those together that a person would say in one breath. */
final class Rules {

    private static final int SYMBOLS_MAX = 1_200;

    private final String title;
    private final int cited;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> subjects = new HashSet<>();
    private final Map<Integer, List<List<Symbol>>> lists = new HashMap<>();
    private final Map<Integer, List<String>> quotesOfLists = new HashMap<>();

    private Rules(String title, int cited) {
        this.title = title;
        this.cited = cited;
    }

    static List<Rule> of(String title, String text, int cited) {
        Rules reader = new Rules(title, cited);
        Statements.of(text).forEach(reader::read);
        text.lines().map(String::strip).forEach(reader::readParagraph);
        reader.lists.forEach(
                (list, parts) -> reader.addJoined(parts, reader.quotesOfLists.getOrDefault(list, List.of())));
        return reader.rules;
    }

    private void read(Statement statement) {
        List<List<Symbol>> own = new ArrayList<>();
        if (statement.isListed()) {
            String last = statement.quotes().getLast();
            own.addAll(Reading.of(last, title));
            List<Symbol> leadIn = leadIn(statement);
            own.forEach(part -> {
                add(part, statement.quotes(), false);
                add(behind(leadIn, part), statement.quotes(), true);
                enumerated(part).forEach(one -> add(behind(leadIn, one), statement.quotes(), true));
            });
            statement.asOneSentence().ifPresent(sentence -> addJoined(Reading.of(sentence, title), statement.quotes()));
            lists.computeIfAbsent(statement.list(), unseen -> new ArrayList<>()).addAll(own);
            quotesOfLists
                    .computeIfAbsent(statement.list(), unseen -> new ArrayList<>())
                    .add(last);
        } else {
            statement.quotes().forEach(quote -> own.addAll(Reading.of(quote, title)));
            own.forEach(part -> {
                add(part, statement.quotes(), false);
                enumerated(part).forEach(one -> add(one, statement.quotes(), true));
            });
        }
    }

    private void readParagraph(String paragraph) {
        List<List<Symbol>> parts = Reading.of(paragraph, title);
        if (parts.size() > 1) {
            addJoined(parts, List.of(paragraph));
        }
    }

    private List<Symbol> leadIn(Statement item) {
        List<String> above = item.quotes().subList(0, item.quotes().size() - 1);
        return joined(Reading.of(String.join("", above), title));
    }

    private static List<Symbol> behind(List<Symbol> leadIn, List<Symbol> part) {
        List<Symbol> symbols = new ArrayList<>(leadIn);
        if (!symbols.isEmpty()) {
            symbols.add(Symbol.COLON);
        }
        symbols.addAll(part);
        return symbols;
    }

    /** Each of what is enumerated behind a colon, with what stands before it. */
    private static List<List<Symbol>> enumerated(List<Symbol> part) {
        List<List<Symbol>> each = new ArrayList<>();
        int opened = part.lastIndexOf(Symbol.COLON);
        int start = opened + 1;
        for (int j = start; opened >= 0 && j <= part.size(); j++) {
            if (j == part.size() || part.get(j).kind() == Kind.BOUNDARY) {
                List<Symbol> one = new ArrayList<>(part.subList(0, opened + 1));
                one.addAll(part.subList(start, j));
                each.add(one);
                start = j + 1;
            }
        }
        return each.size() > 1 ? each : List.of();
    }

    private void addJoined(List<List<Symbol>> parts, List<String> quotes) {
        add(joined(parts), quotes, true);
    }

    private static List<Symbol> joined(List<List<Symbol>> parts) {
        List<Symbol> symbols = new ArrayList<>();
        for (List<Symbol> part : parts) {
            if (!symbols.isEmpty()) {
                symbols.add(Symbol.RULE_BOUNDARY);
            }
            symbols.addAll(part);
        }
        return symbols;
    }

    private void add(List<Symbol> whole, List<String> quotes, boolean joined) {
        List<Symbol> symbols = whole.subList(0, Math.min(whole.size(), SYMBOLS_MAX));
        if (!symbols.isEmpty()) {
            symbols.stream()
                    .filter(symbol -> symbol.kind() == Kind.PARTY)
                    .findFirst()
                    .ifPresent(party -> subjects.addAll(party.values()));
            rules.add(new Rule(symbols, cited, quotes, Set.copyOf(subjects), joined));
        }
    }
}
