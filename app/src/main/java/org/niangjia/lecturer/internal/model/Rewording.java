package org.niangjia.lecturer.internal.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.engine.knowledge.Guard.Support;
import org.niangjia.engine.knowledge.Guard.Verdict;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.lecturer.internal.model.ModelUse.Outcome;
import org.springframework.stereotype.Component;

/**
 * Has the language model say the first sentences of an answer in plainer words. Every sentence that comes back is held
 * against the quotes by the guard; those that say anything else are dropped, and if too little is left, or the model is
 * off, slow, down or resting, the answer stays as it is.
 */
@Component
public class Rewording {

    private static final int SENTENCES_MAX = 3;
    private static final int LENGTH_MIN = 8;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?\n])");
    private static final Pattern LIMITS = Pattern.compile("但|除外|除非|不过|例外|除[^，。；]{1,60}外");

    private final ModelProperties properties;
    private final ModelUse use;
    private final @Nullable Endpoint endpoint;

    public Rewording(ModelProperties properties, MeterRegistry meters, Clock clock) {
        this.properties = properties;
        this.use = new ModelUse(properties, meters, clock);
        this.endpoint = properties.isOn() ? new Endpoint(properties, use) : null;
    }

    /** Whether a model is configured. */
    public boolean isOn() {
        return endpoint != null;
    }

    /** The model as the page names it, with its filing number. */
    public String shownName() {
        return properties.shown();
    }

    /** Whether questions, masked, may leave this machine. */
    public boolean leavesTheMachine() {
        return properties.isOn() && properties.outside();
    }

    /**
     * The answer with other words in front, or empty if it has to stay as it is.
     *
     * @param question without personal data
     */
    public Optional<Answer> of(String question, Answer answer) {
        return reword(question, answer) instanceof Reworded.As as ? Optional.of(as.answer()) : Optional.empty();
    }

    /**
     * As {@link #of}, and why the answer has to stay as it is.
     *
     * @param question without personal data
     */
    public Reworded reword(String question, Answer answer) {
        if (endpoint == null || !answer.answered()) {
            return Reworded.SILENT;
        }
        if (!use.mayBeAsked()) {
            use.ended(Outcome.RESTED);
            return Reworded.SILENT;
        }
        Map<Place, List<Citation>> evidence = evidenceOf(answer);
        List<Cited> passages = evidence.entrySet().stream()
                .map(entry -> entry.getKey().quoted(entry.getValue()))
                .toList();
        String prompt = Prompt.of(question, passages, properties.promptCharactersMax());
        Optional<String> text = prompt.isEmpty() ? Optional.empty() : endpoint.complete(prompt);
        if (text.isEmpty()) {
            return Reworded.SILENT;
        }
        Reworded reworded = worded(text.get(), passages, List.copyOf(evidence.values()), answer);
        use.ended(reworded instanceof Reworded.As ? Outcome.WORDED : Outcome.DROPPED);
        return reworded;
    }

    /** A passage of the answer. */
    private record Place(String document, String passage, String id) {

        static Place of(Citation citation) {
            return new Place(citation.document(), citation.passage(), citation.documentId() + citation.passageId());
        }

        /** Only what is quoted, not the whole passage: what the answer left out is not said by the model either. */
        Cited quoted(List<Citation> citations) {
            return new Cited(
                    document,
                    passage,
                    String.join("\n", citations.stream().map(Citation::quote).toList()));
        }
    }

    private static Map<Place, List<Citation>> evidenceOf(Answer answer) {
        Map<Place, List<Citation>> evidence = new LinkedHashMap<>();
        for (Sentence sentence : answer.sentences()) {
            for (Citation citation : sentence.citations()) {
                List<Citation> known = evidence.computeIfAbsent(Place.of(citation), place -> new ArrayList<>());
                if (!known.contains(citation)) {
                    known.add(citation);
                }
            }
        }
        return evidence;
    }

    private Reworded worded(String text, List<Cited> passages, List<List<Citation>> citations, Answer answer) {
        Guard guard = Guard.over(passages);
        StringBuilder kept = new StringBuilder();
        Set<Citation> cited = new LinkedHashSet<>();
        List<Doubt> doubts = new ArrayList<>();
        int count = 0;
        int dropped = 0;
        for (String piece : SENTENCE_END.split(text, -1)) {
            String sentence = piece.strip();
            if (sentence.isEmpty() || count == SENTENCES_MAX) {
                continue;
            }
            Verdict verdict = guard.check(sentence);
            use.judged(verdict.isSupported());
            if (verdict.isSupported()) {
                kept.append(sentence);
                verdict.supports().stream()
                        .map(Support::passage)
                        .map(citations::get)
                        .forEach(cited::addAll);
                count++;
            } else {
                doubts.addAll(verdict.doubts());
                dropped++;
            }
        }
        boolean enough = count > 0 && dropped <= count && kept.length() >= LENGTH_MIN;
        if (!enough) {
            return new Reworded.Not(dropped > 0 ? Reworded.Why.DOUBTFUL : Reworded.Why.TOO_LITTLE, doubts);
        }
        return saysLimits(kept, cited)
                ? new Reworded.As(withFirst(new Sentence(kept.toString(), List.copyOf(cited)), answer))
                : new Reworded.Not(Reworded.Why.LIMIT_LEFT_OUT, List.of());
    }

    /** A rule whose exception is quoted isn't said without it. */
    private static boolean saysLimits(CharSequence said, Set<Citation> cited) {
        boolean limited = cited.stream()
                .anyMatch(citation -> LIMITS.matcher(citation.quote()).find());
        return !limited || LIMITS.matcher(said).find();
    }

    private static Answer withFirst(Sentence first, Answer answer) {
        List<Sentence> sentences = new ArrayList<>(List.of(first));
        answer.sentences().stream()
                .filter(sentence -> !first.citations().containsAll(sentence.citations()))
                .forEach(sentences::add);
        return new Answer(
                true, answer.confidence(), sentences, answer.retrieved(), answer.millis(), answer.searchMillis());
    }
}
