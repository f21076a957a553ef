package org.niangjia.staff.web;

import java.util.Optional;
import java.util.Set;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.DeskFigure;
import org.niangjia.staff.internal.FirstSteps;
import org.springframework.stereotype.Component;

/** What a fresh platform needs next, on the first page of those who do it. */
@Component
class FirstStepsFigure implements DeskFigure {

    private static final Set<Role> READERS = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);

    private final FirstSteps steps;

    FirstStepsFigure(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Figure> figureFor(SignedIn person) {
        if (!person.hasAny(READERS)) {
            return Optional.empty();
        }
        boolean system = person.roles().contains(Role.SYSTEM_ADMINISTRATOR);
        return steps.next()
                .map(step -> new Figure(
                        pathOf(step, system),
                        "staff.step." + step,
                        1,
                        "staff.step.unit",
                        new Hint("staff.step." + step + (system ? ".system" : ".security"), 0, false)));
    }

    private static String pathOf(FirstSteps.Step step, boolean system) {
        return switch (step) {
            case FOUND_UNION -> system ? "/desk/staff/first-union" : "/desk/approvals";
            case APPOINT_OFFICERS -> system ? "/desk/staff/new" : "/desk/staff";
        };
    }

    @Override
    public int order() {
        return 1;
    }
}
