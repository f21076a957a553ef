package org.niangjia.member.web.joining;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.joining.JoiningDesk;
import org.niangjia.member.internal.joining.JoiningList;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many joinings wait, on the desk's first page. */
@Component
class JoiningsFigure implements DeskFigure {

    private final JoiningList list;

    JoiningsFigure(JoiningList list) {
        this.list = list;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        if (!person.hasAny(JoiningDesk.READERS)) {
            return Optional.empty();
        }
        JoiningList.Waiting waiting = list.waiting();
        return Optional.of(new Figure(
                "/desk/joinings",
                "desk.joinings",
                waiting.total(),
                "desk.joinings.unit",
                waiting.late() > 0
                        ? new Hint("desk.joinings.late", waiting.late(), true)
                        : new Hint("desk.joinings.in-pool", waiting.inPool(), false)));
    }

    @Override
    public int order() {
        return 10;
    }
}
