package org.niangjia.lecturer.web;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.handover.HandoverDesk;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many handed-over questions nobody has taken up, on the desk's first page. */
@Component
class HandoversFigure implements DeskFigure {

    private static final int ORDER = 25;

    private final HandoverDesk desk;

    HandoversFigure(HandoverDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        if (!person.hasAny(HandoverDesk.ANSWERERS)) {
            return Optional.empty();
        }
        HandoverDesk.Count count = desk.count();
        Hint late = count.late() > 0 ? new Hint("handover.late", count.late(), true) : null;
        return Optional.of(new Figure("/desk/handovers", "handover.area", count.open(), "handover.unit", late));
    }

    @Override
    public int order() {
        return ORDER;
    }
}
