package org.niangjia.lecturer.internal.conversation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.documents.Library;
import org.niangjia.lecturer.internal.understanding.Care;
import org.niangjia.lecturer.internal.understanding.Clarifications;
import org.niangjia.lecturer.internal.understanding.Clarifications.Reading;
import org.niangjia.lecturer.internal.understanding.Dialogue;
import org.niangjia.lecturer.internal.understanding.FollowUps;
import org.niangjia.lecturer.internal.understanding.Intents;
import org.springframework.stereotype.Service;

/**
 * Answers from the documents on the shelf, from the asker's own record or not at all; nothing of a question leaves the
 * machine unless a model outside is set. Whoever speaks of ending his life is not answered with a text: the reply names people.
 */
@Service
public class Lecturer {

    /** A question long after the one before is no follow-up. */
    private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(30);

    private static final int BEFORE_MAX = 5;
    private static final int NEAREST = 3;

    private final Intents intents;
    private final Dialogue dialogue;
    private final FollowUps followUps;
    private final Clarifications clarifications;
    private final OwnRecords ownRecords;
    private final CuratedAnswers curated;
    private final AskersShelf shelf;
    private final Library library;
    private final Evidence evidence;
    private final Wording wording;
    private final Masking masking;
    private final Surroundings surroundings;
    private final Exchanges exchanges;
    private final OpenQuestions openQuestions;

    Lecturer(
            Intents intents,
            Dialogue dialogue,
            FollowUps followUps,
            Clarifications clarifications,
            OwnRecords ownRecords,
            CuratedAnswers curated,
            AskersShelf shelf,
            Library library,
            Evidence evidence,
            Wording wording,
            Masking masking,
            Surroundings surroundings,
            Exchanges exchanges,
            OpenQuestions openQuestions) {
        this.intents = intents;
        this.dialogue = dialogue;
        this.followUps = followUps;
        this.clarifications = clarifications;
        this.ownRecords = ownRecords;
        this.curated = curated;
        this.shelf = shelf;
        this.library = library;
        this.evidence = evidence;
        this.wording = wording;
        this.masking = masking;
        this.surroundings = surroundings;
        this.exchanges = exchanges;
        this.openQuestions = openQuestions;
    }

    /** A reply to a question as it stands on its own. */
    private record Understood(String question, Reply reply) {}

    /** Replies; a refused question is passed to the editors, masked. */
    public Exchange ask(Question question, Asker asker) {
        Care care = intents.careFor(question.text());
        Understood understood = care == Care.SELF_HARM
                ? new Understood(question.text(), new Reply.Said("xiaoxuan.self-harm"))
                : reply(question.text(), asker);
        Exchange exchange = new Exchange(null, question.text(), understood.question(), care, understood.reply(), null);
        return asker.worker() == null ? exchange : exchanges.keep(asker.worker(), exchange);
    }

    private Understood reply(String typed, Asker asker) {
        Optional<String> smallTalk = intents.smallTalk(typed);
        if (smallTalk.isPresent()) {
            return new Understood(typed, new Reply.Said("xiaoxuan.talk." + smallTalk.get()));
        }
        String question = intents.withoutCommands(typed);
        if (question.isEmpty()) {
            return new Understood(typed, new Reply.Said("xiaoxuan.field.tricks"));
        }
        Optional<Reply> own = ownRecords.replyTo(question, asker.worker());
        if (own.isPresent()) {
            return new Understood(typed, own.get());
        }
        Optional<String> other = intents.otherField(question);
        if (other.isPresent() && !dialogue.namesTopic(question)) {
            return new Understood(typed, new Reply.Said("xiaoxuan.field." + other.get()));
        }
        String whole = followUps.understand(question, before(asker));
        return new Understood(
                question.equals(whole) ? typed : whole, replyFromDocuments(whole, asker, shelf.of(asker.worker())));
    }

    /** What the asker asked before, if it was lately: a person's own conversation, or what his page still knows. */
    private List<String> before(Asker asker) {
        AccountId worker = asker.worker();
        return worker == null
                ? asker.before()
                : exchanges.last(worker, GOES_ON_WITHIN, BEFORE_MAX).stream()
                        .filter(exchange -> exchange.reply().canGoOn())
                        .map(Exchange::understood)
                        .toList();
    }

    private Reply replyFromDocuments(String question, Asker asker, Predicate<UUID> versions) {
        Optional<GivenAnswer> edited = curated.answerTo(question, versions);
        if (edited.isPresent()) {
            return answered(edited.get(), true);
        }
        if (!asker.first().isEmpty()) {
            Optional<GivenAnswer> near = answerFromFirst(question, asker.first(), versions);
            if (near.isPresent()) {
                return answered(near.get(), false);
            }
        }
        List<Reading> readings = clarifications
                .readingsOf(question)
                .map(all -> thatDiffer(all, versions))
                .orElse(List.of());
        if (!readings.isEmpty()) {
            return new Reply.AskedBack(readings);
        }
        Answer answer = library.answer(masking.matterOf(question), versions);
        GivenAnswer given = wording.of(question, answer);
        if (given.answered()) {
            return answered(given, false);
        }
        openQuestions.add(question, answer);
        return new Reply.Refused(surroundings.nearestTo(answer));
    }

    /**
     * The answer from the documents that the asker has in mind, if they are about the question at all: alone, their best
     * passage looks like an answer even where another document has the right one.
     */
    private Optional<GivenAnswer> answerFromFirst(String question, Set<UUID> first, Predicate<UUID> versions) {
        String matter = masking.matterOf(question);
        boolean near = library.answer(matter, versions).retrieved().stream()
                .limit(NEAREST)
                .anyMatch(hit -> first.contains(UUID.fromString(hit.documentId())));
        return near
                ? Optional.of(wording.of(question, library.answer(matter, versions.and(first::contains))))
                        .filter(GivenAnswer::answered)
                : Optional.empty();
    }

    private Reply answered(GivenAnswer answer, boolean edited) {
        return new Reply.Answered(answer, edited, surroundings.upcomingOf(answer));
    }

    /** The readings that are answered, if at least two of them are and not all from the same passages. */
    private List<Reading> thatDiffer(List<Reading> readings, Predicate<UUID> versions) {
        Map<Reading, Set<String>> answers = new LinkedHashMap<>();
        for (Reading reading : readings) {
            GivenAnswer answer = evidence.check(library.answer(reading.question(), versions));
            if (answer.answered()) {
                answers.put(reading, firstSourcesOf(answer));
            }
        }
        return Set.copyOf(answers.values()).size() < 2 ? List.of() : List.copyOf(answers.keySet());
    }

    private static Set<String> firstSourcesOf(GivenAnswer answer) {
        return answer.statements().getFirst().citations().stream()
                .map(citation -> answer.source(citation.source()))
                .map(source -> source.version() + " " + source.passage())
                .collect(Collectors.toSet());
    }
}
