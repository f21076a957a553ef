package org.niangjia.approval.web;

import java.util.Optional;
import org.niangjia.approval.internal.ApprovalDesk;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many changes wait for this person, on the desk's first page; nothing if none does. */
@Component
class ApprovalsFigure implements DeskFigure {

    private final ApprovalDesk desk;

    ApprovalsFigure(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        int waiting = desk.countWaitingFor(person);
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Figure("/desk/approvals", "approval.waiting", waiting, "approval.unit", null));
    }

    @Override
    public int order() {
        return 5;
    }
}
