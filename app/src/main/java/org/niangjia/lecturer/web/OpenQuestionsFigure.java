package org.niangjia.lecturer.web;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.conversation.OpenQuestions;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many questions wait for the editors, on the desk's first page. */
@Component
class OpenQuestionsFigure implements DeskFigure {

    private static final int ORDER = 40;

    private final OpenQuestions questions;

    OpenQuestionsFigure(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        return LecturerDesk.isEditor(person)
                ? Optional.of(new Figure(
                        "/desk/questions", "lecturer.questions", questions.count(), "lecturer.questions-unit", null))
                : Optional.empty();
    }

    @Override
    public int order() {
        return ORDER;
    }
}
