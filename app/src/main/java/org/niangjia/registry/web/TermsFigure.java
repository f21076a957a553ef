package org.niangjia.registry.web;

import java.util.Optional;
import org.niangjia.identity.SignedIn;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.registry.internal.RegistryDesk;
import org.niangjia.shell.DeskFigure;
import org.springframework.stereotype.Component;

/** How many committees have to be elected anew, on the desk's first page: the reminder before a term ends. */
@Component
class TermsFigure implements DeskFigure {

    private final UnionRegister register;
    private final RegistryDesk desk;

    TermsFigure(UnionRegister register, RegistryDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        if (!person.hasAny(RegistryDesk.ROLES)) {
            return Optional.empty();
        }
        UnionRegister.DueTerms due = register.countDue(desk.topOf(person));
        return Optional.of(new Figure(
                "/desk/unions/terms",
                "registry.terms.figure",
                due.soon() + due.overdue(),
                "registry.terms.unit",
                new Hint("registry.terms.overdue", due.overdue(), due.overdue() > 0)));
    }

    @Override
    public int order() {
        return 30;
    }
}
