package org.niangjia.engine.knowledge.internal.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.text.Terms;

/**
 * A text as the guard compares it: its rules one by one, each a row of symbols. What stands in brackets is a rule of its
 * own; signs that only number or quote are gone.
 */
final class Reading {

    private static final Pattern RULE_END = Pattern.compile("[。;!?\n]+");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{2,})\\)");
    private static final Pattern NUMERAL = Pattern.compile("(?:" + Numeral.WRITTEN + ")");
    private static final Pattern MARKER = Pattern.compile(
            "^\\s*(?:\\((?:" + Numeral.WRITTEN + ")\\)|\\d{1,2}[.、](?!\\d)|[一二三四五六七八九十]{1,3}、|[-*•])\\s*");
    private static final Pattern TITLE = Pattern.compile("《([^》]{1,60})》");
    private static final Pattern ITSELF = Pattern.compile("本(?:法|条例|办法|规定|细则|解释|指南|决定)(?!定|律)");
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final Pattern TITLE_TAIL = Pattern.compile("\\([^()]*\\)$");
    private static final String STATE = "中华人民共和国";
    private static final String CLAUSE_ENDS = ",:";

    private final String title;
    private final List<List<Symbol>> rules = new ArrayList<>();

    private Reading(String title) {
        this.title = title;
    }

    /**
     * The rules of a text in its order, those in brackets behind the one that they stand in; none is empty.
     *
     * @param title of the document that calls itself 本法; empty if it isn't known
     */
    static List<List<Symbol>> of(String text, String title) {
        Reading reading = new Reading(nameOf(title));
        String folded = ISO_DATE.matcher(Terms.fold(text)).replaceAll("$1年$2月$3日");
        for (String rule : RULE_END.split(withoutMarkers(folded), -1)) {
            reading.readRule(rule);
        }
        return reading.rules;
    }

    /** A title as texts name the document: without the state's name and what stands in brackets. */
    static String nameOf(String title) {
        String name = TITLE_TAIL.matcher(Terms.fold(title)).replaceFirst("");
        return name.startsWith(STATE) ? name.substring(STATE.length()) : name;
    }

    private static String withoutMarkers(String text) {
        StringBuilder clean = new StringBuilder();
        for (String line : text.lines().toList()) {
            clean.append(MARKER.matcher(line).replaceFirst("")).append('\n');
        }
        return clean.toString().replaceAll("([:;。])\\s*\\((?:" + Numeral.WRITTEN + ")\\)", "$1");
    }

    private void readRule(String rule) {
        List<String> brackets = new ArrayList<>();
        StringBuilder outside = new StringBuilder();
        Matcher matcher = BRACKET.matcher(rule);
        while (matcher.find()) {
            boolean numeral = NUMERAL.matcher(matcher.group(1)).matches();
            if (!numeral) {
                brackets.add(matcher.group(1));
            }
            matcher.appendReplacement(outside, numeral ? Matcher.quoteReplacement(matcher.group()) : "");
        }
        matcher.appendTail(outside);
        addSymbols(outside.toString());
        brackets.forEach(this::addSymbols);
    }

    private void addSymbols(String rule) {
        List<Symbol> symbols = new ArrayList<>();
        int at = 0;
        while (at < rule.length()) {
            at += append(symbols, rule, at);
        }
        while (!symbols.isEmpty() && symbols.getLast().kind() == Kind.BOUNDARY) {
            symbols.removeLast();
        }
        if (!symbols.isEmpty()) {
            rules.add(List.copyOf(symbols));
        }
    }

    /** Appends what begins at the place; gives its length. */
    private int append(List<Symbol> symbols, String rule, int at) {
        Optional<Symbol> document = documentAt(rule, at);
        if (document.isPresent()) {
            symbols.add(document.get());
            return document.get().written().length();
        }
        boolean afterNumber = !symbols.isEmpty() && (isNumber(symbols.getLast()) || rule.charAt(at - 1) == '级');
        Optional<CriticalTerms.Found> term = CriticalTerms.known().at(rule, at, afterNumber);
        if (term.isPresent()) {
            term.get()
                    .symbol()
                    .ifPresentOrElse(
                            symbols::add,
                            () -> addCharacters(symbols, term.get().word()));
            return term.get().word().length();
        }
        Optional<Amounts.Read> amount = Amounts.at(rule, at);
        if (amount.isPresent()) {
            symbols.add(amount.get().symbol());
            return amount.get().length();
        }
        int sign = rule.codePointAt(at);
        int length = Character.charCount(sign);
        if (CLAUSE_ENDS.indexOf(sign) >= 0) {
            endClause(symbols, sign == ':' ? Symbol.COLON : Symbol.BOUNDARY);
        } else if (Character.isLetterOrDigit(sign)) {
            symbols.add(Symbol.character(rule.substring(at, at + length)));
        }
        return length;
    }

    private Optional<Symbol> documentAt(String rule, int at) {
        char first = rule.charAt(at);
        if (first != '《' && first != '本') {
            return Optional.empty();
        }
        Matcher matcher = (first == '《' ? TITLE : ITSELF).matcher(rule).region(at, rule.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String itself = title.isEmpty() ? Symbol.ANY_TITLE : title;
        return Optional.of(Symbol.of(Kind.TITLE, matcher.group(), first == '《' ? nameOf(matcher.group(1)) : itself));
    }

    private static boolean isNumber(Symbol symbol) {
        return symbol.kind() == Kind.NUMBER || symbol.kind() == Kind.ORDINAL;
    }

    private static void addCharacters(List<Symbol> symbols, String word) {
        word.codePoints().forEach(sign -> symbols.add(Symbol.character(Character.toString(sign))));
    }

    private static void endClause(List<Symbol> symbols, Symbol end) {
        if (!symbols.isEmpty() && symbols.getLast().kind() != Kind.BOUNDARY) {
            symbols.add(end);
        }
    }
}
