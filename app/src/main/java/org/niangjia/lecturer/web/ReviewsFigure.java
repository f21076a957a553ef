package org.niangjia.lecturer.web;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.FilmList;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many scripts wait for this person: to be reviewed, and, sent back, to be mended. */
@Component
class ReviewsFigure implements DeskFigure {

    private static final int ORDER = 43;

    private final FilmList films;

    ReviewsFigure(FilmList films) {
        this.films = films;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        if (!LecturerDesk.isEditor(person)) {
            return Optional.empty();
        }
        long back = films.sentBackTo(person.account());
        Hint hint = back > 0 ? new Hint("script.figure.back", back, true) : null;
        return Optional.of(new Figure(
                "/desk/films?show=IN_REVIEW",
                "script.figure",
                films.waitingFor(person.account()),
                "script.figure.unit",
                hint));
    }

    @Override
    public int order() {
        return ORDER;
    }
}
