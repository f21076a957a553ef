package org.niangjia.lecturer.internal.editing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.DocumentPublished;
import org.niangjia.lecturer.internal.conversation.AskersShelf;
import org.niangjia.lecturer.internal.conversation.CuratedAnswers;
import org.niangjia.lecturer.internal.conversation.Evidence;
import org.niangjia.lecturer.internal.conversation.GivenAnswer;
import org.niangjia.lecturer.internal.conversation.OpenQuestions;
import org.niangjia.lecturer.internal.conversation.ResultWishes;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.Library;
import org.niangjia.messages.Inbox;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who wanted to hear the result, each once: the answer as 小宣 gives it now, or at least the document that the
 * editor chose.
 */
@Component
class AskersTold {

    private static final int QUESTION_LENGTH_MAX = 60;
    private static final int ANSWER_LENGTH_MAX = 300;

    private final OpenQuestions questions;
    private final ResultWishes wishes;
    private final CuratedAnswers curated;
    private final AskersShelf shelf;
    private final Library library;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    AskersTold(
            OpenQuestions questions,
            ResultWishes wishes,
            CuratedAnswers curated,
            AskersShelf shelf,
            Library library,
            Evidence evidence,
            Catalogue catalogue,
            Inbox inbox,
            TransactionTemplate transaction) {
        this.questions = questions;
        this.wishes = wishes;
        this.curated = curated;
        this.shelf = shelf;
        this.library = library;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /**
     * Closes the questions that a version was uploaded for. May come twice: the second time nobody waits any more.
     */
    @Async
    @TransactionalEventListener
    void on(DocumentPublished event) {
        transaction.executeWithoutResult(status -> catalogue.versions(event.document()).stream()
                .filter(item -> item.version().number() == event.version())
                .findFirst()
                .ifPresent(item -> {
                    List<UUID> answered = questions.answeredBy(item.version().id());
                    if (!answered.isEmpty()) {
                        tell(answered, Optional.of(event.document()));
                    }
                }));
    }

    /**
     * Tells everybody who waits for one of the questions; belongs into a transaction of its caller.
     *
     * @param document that the editor chose, if it was one
     */
    void tell(Collection<UUID> answered, Optional<DocumentId> document) {
        Optional<Item> chosen = document.flatMap(catalogue::inUse);
        for (ResultWishes.Waiting waiting : wishes.takeWaiting(answered)) {
            GivenAnswer answer = answerTo(waiting);
            if (answer.answered()) {
                deliver(
                        waiting,
                        "result.answered",
                        "answer",
                        cut(textOf(answer), ANSWER_LENGTH_MAX),
                        answer.source(1).address());
            } else {
                chosen.ifPresent(item -> deliver(
                        waiting,
                        "result.document",
                        "title",
                        item.document().title(),
                        "/open/documents/" + item.document().slug()));
            }
        }
    }

    private GivenAnswer answerTo(ResultWishes.Waiting waiting) {
        Predicate<UUID> versions = shelf.onBehalfOf(waiting.account());
        return curated.answerTo(waiting.question(), versions)
                .orElseGet(() -> evidence.check(library.answer(waiting.question(), versions)));
    }

    private static String textOf(GivenAnswer answer) {
        return String.join(
                "\n",
                answer.statements().stream().map(GivenAnswer.Statement::text).toList());
    }

    private void deliver(ResultWishes.Waiting to, String kind, String fact, String value, String link) {
        SortedMap<String, String> facts =
                new TreeMap<>(Map.of("question", cut(to.question(), QUESTION_LENGTH_MAX), fact, value));
        inbox.deliver(to.account(), "result:" + to.id(), kind, facts, link);
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max)) + "…";
    }
}
