package org.niangjia.lecturer.internal.films;

import java.util.List;
import java.util.Objects;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Guard.Support;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.lecturer.internal.model.Reworded;
import org.niangjia.lecturer.internal.model.Rewording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the language model, if one is configured, say a sentence of a draft in plainer words. As in answers, the guard drops
 * what says anything else than the source; the editor sees the new words and can take them back.
 */
@Service
public class SentenceWording {

    private static final String WISH = "这一条说的是什么？请用一句听一遍就懂的话告诉职工。";

    private final Rewording rewording;
    private final Scripts scripts;
    private final SentenceDesk desk;
    private final TransactionTemplate transaction;

    SentenceWording(Rewording rewording, Scripts scripts, SentenceDesk desk, TransactionTemplate transaction) {
        this.rewording = rewording;
        this.scripts = scripts;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** Whether a model is configured. */
    public boolean isOffered() {
        return rewording.isOn();
    }

    /**
     * Changes what a sentence with a source says. The model is asked outside of any transaction.
     *
     * @return where it stands
     * @throws EditRefused if the model gives nothing that the source supports, or somebody else changed the sentence
     */
    public Place reword(Seen seen, AccountId by) {
        return switch (ask(seen)) {
            case Reworded.As as -> desk.say(seen, wordsOf(as), by);
            case Reworded.Not not -> throw new EditRefused(Reason.MODEL_SILENT);
        };
    }

    /**
     * Asks the model for other words and changes nothing.
     *
     * @throws EditRefused if the sentence reads otherwise now, or has no source
     */
    Reworded ask(Seen seen) {
        return rewording.reword(WISH, Objects.requireNonNull(transaction.execute(status -> asAnswer(seen))));
    }

    /** The new words of the sentence. */
    static String wordsOf(Reworded.As as) {
        return as.answer().sentences().getFirst().text();
    }

    /** The sentence with the statements of its source that support it. */
    private Answer asAnswer(Seen seen) {
        Draft draft = scripts.lock(seen.film()).draft();
        Storyboard board = Storyboard.of(draft);
        Place place = board.find(seen.place(), seen.mark());
        if (place == null) {
            throw new EditRefused(Reason.OVERTAKEN);
        }
        Line line = board.at(place);
        Findings findings = scripts.findings(draft);
        Source source = findings.sourceOf(line);
        if (source == null) {
            throw new EditRefused(Reason.NOT_REVIEWED);
        }
        List<Citation> citations = findings.supportsOf(line).stream()
                .map(Support::quotes)
                .flatMap(List::stream)
                .distinct()
                .map(quote -> citation(source, quote))
                .toList();
        Sentence sentence = new Sentence(
                line.sentence().text(), citations.isEmpty() ? List.of(citation(source, source.text())) : citations);
        return new Answer(true, 1, List.of(sentence), List.of(), 0, 0);
    }

    private static Citation citation(Source source, String quote) {
        return new Citation(
                source.ref().document().toString(),
                source.title(),
                source.versionDate(),
                source.ref().passage(),
                source.heading(),
                quote);
    }
}
