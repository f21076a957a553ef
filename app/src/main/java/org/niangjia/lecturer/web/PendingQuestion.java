package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.niangjia.lecturer.internal.conversation.Question;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** The question that somebody wants to hand over, kept through the sign-in in his session: sealed, since it can hold anything. */
@Component
class PendingQuestion {

    private static final String ROW = "lecturer.pending-question.row";
    private static final String QUESTION = "lecturer.pending-question.sealed";
    private static final String COLUMN = "identity.spring_session_attributes.question";

    private final Vault vault;

    PendingQuestion(Vault vault) {
        this.vault = vault;
    }

    void keep(HttpSession session, String question) {
        UUID row = UUID.randomUUID();
        String kept = question.substring(0, Math.min(question.length(), Question.LENGTH_MAX));
        session.setAttribute(ROW, row);
        session.setAttribute(QUESTION, vault.seal(COLUMN, row, kept));
    }

    /** The question, or an empty text. */
    String in(HttpSession session) {
        return session.getAttribute(ROW) instanceof UUID row && session.getAttribute(QUESTION) instanceof byte[] sealed
                ? vault.open(COLUMN, row, sealed)
                : "";
    }

    /** As {@link #in}; it is forgotten then. */
    String take(HttpSession session) {
        String question = in(session);
        forget(session);
        return question;
    }

    void forget(HttpSession session) {
        session.removeAttribute(ROW);
        session.removeAttribute(QUESTION);
    }
}
