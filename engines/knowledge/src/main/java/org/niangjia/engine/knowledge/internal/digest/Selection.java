package org.niangjia.engine.knowledge.internal.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Digest.Point;
import org.niangjia.engine.knowledge.Digest.Role;
import org.niangjia.engine.knowledge.Digest.Unspoken;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.internal.text.Sanctions;
import org.niangjia.engine.knowledge.internal.text.Sentences;
import org.niangjia.engine.knowledge.internal.text.Statement;
import org.niangjia.engine.knowledge.internal.text.Statements;
import org.niangjia.engine.knowledge.internal.text.Terms;

/**
 * Chooses points as an editor would: what concerns the reader, with its figures, days and ways, nothing twice and not all
 * from one place (maximal marginal relevance, Carbonell and Goldstein, SIGIR 1998).
 */
public final class Selection {

    private static final Pattern READER = Pattern.compile("职工|劳动者|会员|农民工|骑手|快递员|司机|您|本人");
    private static final Pattern OFFICES =
            Pattern.compile("^(?:国家|国务院|各级|县级以上|地方|省|市|人民政府|[^，]{0,12}(?:主管部门|行政部门|人民法院|委员会)(?:应当|可以|负责))");
    private static final Pattern FORMALITY =
            Pattern.compile("为了[^。]*制定|(?:负责|予以)?解释。?$|自[^，。]*起(?:施行|执行)|同时废止|参照执行|所称|是指|依照[^，。]*(?:法律|规定)执行");
    private static final Pattern DENIAL = Pattern.compile("不享受|停止享受|不予|不再");
    private static final Pattern LEANS = Pattern.compile("前款|前条|本条|第[一二三四五六七八九十百]+[条款项]|上述|前述");

    private static final double READER_GAIN = 1.5;
    private static final double OFFICES_LOSS = 3;
    private static final double FORMALITY_LOSS = 6;
    private static final double SANCTION_LOSS = 2.5;
    private static final double DENIAL_LOSS = 2;
    private static final double LEANS_LOSS = 3;
    private static final double POSITION_GAIN = 1;
    private static final double TOPIC_GAIN = 3;
    private static final double LENGTH_LOSS = 0.05;
    private static final double LIKENESS_LOSS = 5;
    private static final double SAME_ROLE_LOSS = 0.7;
    private static final double SAME_PASSAGE_LOSS = 2.5;
    private static final double WORTH_MIN = 1;
    private static final Map<Role, Double> ROLE_GAINS = roleGains();

    private final List<Candidate> candidates;
    private final Spoken spoken;

    /** A point that may be chosen, with its passage, its own worth and its terms. */
    private record Candidate(Point point, Passage passage, double worth, Set<String> terms) {}

    private Selection(List<Candidate> candidates, Spoken spoken) {
        this.candidates = candidates;
        this.spoken = spoken;
    }

    private static Map<Role, Double> roleGains() {
        Map<Role, Double> gains = new EnumMap<>(Role.class);
        gains.put(Role.WHO, 3.0);
        gains.put(Role.AMOUNT, 3.0);
        gains.put(Role.DEADLINE, 3.0);
        gains.put(Role.RIGHT, 2.5);
        gains.put(Role.HOW, 2.5);
        gains.put(Role.MATERIAL, 2.5);
        gains.put(Role.BAN, 2.0);
        gains.put(Role.DUTY, 1.5);
        gains.put(Role.CONTACT, 1.0);
        gains.put(Role.OTHER, 0.0);
        return gains;
    }

    /** All that could be said of the document. */
    public static Selection of(String documentId, SourceDocument document) {
        Map<String, Double> topic = topicOf(document);
        Spoken spoken = new Spoken(document.title());
        List<Candidate> candidates = new ArrayList<>();
        List<List<Statement>> all = statementsOf(document);
        for (Passage passage : document.passages()) {
            List<Statement> statements = all.get(passage.ordinal());
            for (Statement statement : statements) {
                List<Statement> items = statements.stream()
                        .filter(other -> statement.leadIn() && other.list() == statement.list() && !other.leadIn())
                        .toList();
                Optional<String> said = spoken.of(statement, items);
                if (said.isPresent()) {
                    Role role = Roles.of(passage.heading(), said.get());
                    List<String> quotes = new ArrayList<>(statement.quotes());
                    items.forEach(item -> quotes.add(item.quotes().getLast()));
                    Sentence sentence = new Sentence(
                            said.get(),
                            quotes.stream()
                                    .map(quote -> new Citation(
                                            documentId,
                                            document.title(),
                                            document.version(),
                                            passage.id(),
                                            passage.heading(),
                                            quote))
                                    .toList());
                    Point point = new Point(role, sentence, passage.path(), passage.ordinal());
                    double position =
                            1 - (double) passage.ordinal() / document.passages().size();
                    Set<String> terms = new HashSet<>(Terms.of(said.get()));
                    candidates.add(new Candidate(point, passage, worth(point, position, topic, terms), terms));
                }
            }
        }
        return new Selection(candidates, spoken);
    }

    /** What no film can say, whatever it is worth. */
    public static Unspoken unspoken(SourceDocument document) {
        Spoken spoken = new Spoken(document.title());
        List<String> tooLong = statementsOf(document).stream()
                .flatMap(List::stream)
                .filter(spoken::isTooLong)
                .map(Statement::text)
                .toList();
        long rows = document.passages().stream()
                .flatMap(passage -> passage.text().lines())
                .filter(Statements::isTableRow)
                .count();
        return new Unspoken(tooLong, (int) rows);
    }

    /** Of each passage, without the rest of a sentence so long that it lies in pieces: that says nothing, or the opposite. */
    private static List<List<Statement>> statementsOf(SourceDocument document) {
        List<List<Statement>> all = new ArrayList<>();
        boolean goesOn = false;
        for (Passage passage : document.passages()) {
            List<Statement> whole = new ArrayList<>();
            for (Statement statement : Statements.of(passage.text())) {
                if (!goesOn) {
                    whole.add(statement);
                }
                goesOn = Sentences.goesOn(statement.quotes().getLast());
            }
            all.add(whole);
        }
        return all;
    }

    /** The best points in the order in which they are told. */
    public List<Point> best(int pointsMax) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < pointsMax && !left.isEmpty()) {
            Candidate next = left.stream()
                    .max(Comparator.comparingDouble(candidate -> worthBeside(candidate, chosen)))
                    .orElseThrow();
            if (worthBeside(next, chosen) < WORTH_MIN) {
                break;
            }
            left.remove(next);
            // Held against its passage only now: a long document has thousands of points, of which a few are told.
            if (spoken.holds(next.passage(), next.point().sentence().text())) {
                chosen.add(next);
            }
        }
        return chosen.stream()
                .map(Candidate::point)
                .sorted(Comparator.comparingInt((Point point) -> turn(point.role()))
                        .thenComparingInt(Point::ordinal))
                .toList();
    }

    private static int turn(Role role) {
        return switch (role) {
            case WHO -> 0;
            case RIGHT, AMOUNT, DEADLINE, BAN, DUTY, OTHER -> 1;
            case HOW, MATERIAL -> 2;
            case CONTACT -> 3;
        };
    }

    private static double worthBeside(Candidate candidate, List<Candidate> chosen) {
        double worth = candidate.worth();
        double likest = 0;
        for (Candidate other : chosen) {
            likest = Math.max(likest, likeness(candidate.terms(), other.terms()));
            worth -= other.point().role() == candidate.point().role() ? SAME_ROLE_LOSS : 0;
            worth -= other.point().ordinal() == candidate.point().ordinal() ? SAME_PASSAGE_LOSS : 0;
        }
        return worth - LIKENESS_LOSS * likest;
    }

    private static double worth(Point point, double position, Map<String, Double> topic, Set<String> terms) {
        String text = point.sentence().text();
        double worth = ROLE_GAINS.getOrDefault(point.role(), 0.0) + POSITION_GAIN * position;
        worth += READER.matcher(text).find() ? READER_GAIN : 0;
        worth -= OFFICES.matcher(text).find() ? OFFICES_LOSS : 0;
        worth -= FORMALITY.matcher(text).find() ? FORMALITY_LOSS : 0;
        worth -= Sanctions.areIn(text) ? SANCTION_LOSS : 0;
        worth -= DENIAL.matcher(text).find() ? DENIAL_LOSS : 0;
        worth -= LEANS.matcher(text).find() ? LEANS_LOSS : 0;
        worth -= LENGTH_LOSS * Math.max(0, text.length() - Spoken.LENGTH_GOOD);
        double shared = terms.stream()
                .mapToDouble(term -> topic.getOrDefault(term, 0.0))
                .sum();
        return worth + TOPIC_GAIN * shared / Math.max(1, Math.sqrt(terms.size()));
    }

    /** How much of the document's title and headings a term makes up, 0 to 1. */
    private static Map<String, Double> topicOf(SourceDocument document) {
        Map<String, Double> counts = new HashMap<>();
        List<String> names = new ArrayList<>(List.of(document.title(), document.title()));
        document.passages().forEach(passage -> names.add(passage.heading()));
        for (String name : names) {
            Terms.of(name).stream().filter(Terms::isWord).forEach(term -> counts.merge(term, 1.0, Double::sum));
        }
        double most =
                counts.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        counts.replaceAll((term, count) -> count / most);
        return counts;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared == 0 ? 0 : (double) shared / (one.size() + other.size() - shared);
    }
}
