package org.niangjia.member.web.transfer;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.transfer.TransferDesk;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many transfers wait for the reader's side, on the desk's first page. */
@Component
class TransfersFigure implements DeskFigure {

    private final TransferDesk desk;

    TransfersFigure(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        return person.hasAny(TransferDesk.READERS)
                ? Optional.of(new Figure(
                        "/desk/transfers",
                        "desk.transfers",
                        desk.lists(person).mine().size(),
                        "desk.joinings.unit",
                        null))
                : Optional.empty();
    }

    @Override
    public int order() {
        return 12;
    }
}
