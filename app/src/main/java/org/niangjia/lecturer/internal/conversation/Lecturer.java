package org.niangjia.lecturer.internal.conversation;

import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.documents.Library;
import org.springframework.stereotype.Service;

/** Answers questions from the documents on the shelf; nothing of a question leaves the machine unless a model outside is set. */
@Service
public class Lecturer {

    private final Library library;
    private final Wording wording;
    private final Exchanges exchanges;
    private final OpenQuestions openQuestions;

    Lecturer(Library library, Wording wording, Exchanges exchanges, OpenQuestions openQuestions) {
        this.library = library;
        this.wording = wording;
        this.exchanges = exchanges;
        this.openQuestions = openQuestions;
    }

    /**
     * Answers, or refuses and passes the masked question to the editors.
     *
     * @param worker whose conversation keeps the exchange; null for somebody else, of whom nothing is kept
     */
    public GivenAnswer ask(Question question, @Nullable SignedIn worker) {
        Answer answer = library.answer(question.text());
        GivenAnswer given = wording.of(question.text(), answer);
        if (worker != null) {
            exchanges.keep(worker.account(), question, given);
        }
        if (!given.answered()) {
            openQuestions.add(question, answer);
        }
        return given;
    }
}
