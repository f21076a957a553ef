package org.niangjia.lecturer.internal.editing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.conversation.CuratedAnswers;
import org.niangjia.lecturer.internal.conversation.CuratedAnswers.Place;
import org.niangjia.lecturer.internal.conversation.OpenQuestions;
import org.niangjia.lecturer.internal.conversation.Question;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.DocumentVersion;
import org.niangjia.lecturer.internal.documents.Library;
import org.niangjia.lecturer.internal.documents.Passages;
import org.niangjia.lecturer.internal.documents.Passages.Cited;
import org.niangjia.lecturer.internal.documents.Uploads;
import org.niangjia.lecturer.internal.documents.Validity;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editors close open questions: by a document that is there, by a new one, by words of their own, or as none of ours. */
@Service
public class QuestionDesk {

    public static final int TITLE_LENGTH_MAX = 60;
    public static final int TEXT_LENGTH_MAX = 20_000;
    public static final int ANSWER_LENGTH_MAX = 1_000;

    private static final int PASSAGES_OFFERED = 8;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final OpenQuestions questions;
    private final CuratedAnswers curated;
    private final AskersTold askers;
    private final Catalogue catalogue;
    private final Passages passages;
    private final Library library;
    private final Uploads uploads;
    private final AuditLog audit;
    private final Clock clock;

    QuestionDesk(
            OpenQuestions questions,
            CuratedAnswers curated,
            AskersTold askers,
            Catalogue catalogue,
            Passages passages,
            Library library,
            Uploads uploads,
            AuditLog audit,
            Clock clock) {
        this.questions = questions;
        this.curated = curated;
        this.askers = askers;
        this.catalogue = catalogue;
        this.passages = passages;
        this.library = library;
        this.uploads = uploads;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes the questions by a document in use; who waits is told. */
    @Transactional
    public void answerByDocument(Collection<UUID> ids, DocumentId document, AccountId by) {
        if (catalogue.inUse(document).isEmpty()) {
            throw new NotFound();
        }
        List<UUID> answered = questions.answer(ids, by);
        askers.tell(answered, Optional.of(document));
        audit.record(AuditEntry.of(by, "lecturer.questions-answered", "document:" + document));
    }

    /** Takes in a file that answers the questions; they close, and who waits is told, when it is published. */
    @Transactional
    public Uploads.Outcome answerByFile(
            Collection<UUID> ids, String fileName, String mediaType, byte[] content, AccountId by) {
        Uploads.Outcome outcome = uploads.receive(fileName, mediaType, content, null, Validity.ALWAYS, by);
        switch (outcome) {
            case Uploads.Received received -> questions.beginAnswering(ids, received.version());
            case Uploads.Same same -> answerBySame(ids, same.existing(), by);
            case Uploads.Refused refused -> {}
        }
        return outcome;
    }

    private void answerBySame(Collection<UUID> ids, DocumentVersion existing, AccountId by) {
        DocumentId document = existing.document();
        if (document != null && existing.state().inUse()) {
            answerByDocument(ids, document, by);
        } else if (existing.state().unread()) {
            questions.beginAnswering(ids, existing.id());
        }
    }

    /** A document written at the desk. */
    public record Written(String title, String question, String text) {

        /** Whether title, question and text are there and not too long. */
        public boolean isComplete() {
            return !title.isBlank()
                    && title.length() <= TITLE_LENGTH_MAX
                    && !question.isBlank()
                    && question.length() <= TITLE_LENGTH_MAX
                    && !text.isBlank()
                    && text.length() <= TEXT_LENGTH_MAX
                    && (title + question).lines().count() == 1;
        }
    }

    /** As {@link #answerByFile} with a document that was written at the desk: a title, and a section that is the question. */
    @Transactional
    public Uploads.Outcome answerByText(Collection<UUID> ids, Written written, AccountId by) {
        LocalDate today = LocalDate.now(clock);
        String text = "# %s\n\n%d年%d月%d日 发布\n\n<!-- INFO END -->\n\n## %s\n\n%s\n"
                .formatted(
                        written.title().strip(),
                        today.getYear(),
                        today.getMonthValue(),
                        today.getDayOfMonth(),
                        written.question().strip(),
                        written.text().strip().replace("\r\n", "\n"));
        return answerByFile(
                ids, written.title().strip() + ".md", "text/markdown", text.getBytes(StandardCharsets.UTF_8), by);
    }

    /** Closes the questions as none of ours. */
    @Transactional
    public void dismiss(Collection<UUID> ids, AccountId by) {
        questions
                .dismiss(ids, by)
                .forEach(id -> audit.record(AuditEntry.of(by, "lecturer.question-dismissed", "question:" + id)));
    }

    /** The passages in use that an editor could cite for the question, the best first. */
    @Transactional(readOnly = true)
    public List<Cited> passagesFor(String question) {
        return library.answer(question).retrieved().stream()
                .limit(PASSAGES_OFFERED)
                .flatMap(hit ->
                        passages
                                .cited(
                                        List.of(UUID.fromString(hit.documentId())),
                                        List.of(hit.passage().id()))
                                .stream())
                .toList();
    }

    /** What writing an answer gave. */
    public sealed interface Writing {}

    /** It is given from now on. */
    public record Kept() implements Writing {}

    /** Nothing was cited, written or asked, or too much was written. */
    public record Incomplete() implements Writing {}

    /** A cited passage is not in use (any more). */
    public record Outdated() implements Writing {}

    /** The answer names a number that none of the cited passages has. */
    public record NumberNotCited(String number) implements Writing {}

    /** Writes an answer to a question and closes those that it answers; who waits is told. */
    @Transactional
    public Writing answerInWords(Collection<UUID> ids, String question, String body, List<Place> places, AccountId by) {
        String asked = Question.clean(question);
        String text = body.strip().replace("\r\n", "\n");
        if (asked.isEmpty()
                || asked.length() > Question.LENGTH_MAX
                || text.isEmpty()
                || text.length() > ANSWER_LENGTH_MAX
                || places.isEmpty()) {
            return new Incomplete();
        }
        List<Cited> cited = places.stream()
                .flatMap(place -> passages.cited(List.of(place.version()), List.of(place.passage())).stream())
                .toList();
        if (cited.size() < places.size()) {
            return new Outdated();
        }
        Optional<String> alien = numberNotIn(cited, text);
        if (alien.isPresent()) {
            return new NumberNotCited(alien.get());
        }
        UUID answer = curated.add(asked, text, places, by);
        audit.record(AuditEntry.of(by, "lecturer.answer-written", "answer:" + answer));
        askers.tell(questions.answer(ids, by), Optional.empty());
        return new Kept();
    }

    private static Optional<String> numberNotIn(List<Cited> cited, String text) {
        Set<String> known = cited.stream()
                .flatMap(passage -> numbersOf(passage.text()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        return numbersOf(text).stream()
                .filter(number -> !known.contains(number))
                .findFirst();
    }

    private static List<String> numbersOf(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Ends a written answer. */
    @Transactional
    public void retire(UUID answer, AccountId by) {
        if (curated.retire(answer, by)) {
            audit.record(AuditEntry.of(by, "lecturer.answer-retired", "answer:" + answer));
        }
    }
}
