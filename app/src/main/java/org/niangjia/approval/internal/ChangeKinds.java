package org.niangjia.approval.internal;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of change that the modules declare. */
@Component
class ChangeKinds {

    private final ObjectProvider<FourEyesChange<?>> beans;

    /** The kinds are asked for late: their beans may themselves need {@link org.niangjia.approval.FourEyes}. */
    ChangeKinds(ObjectProvider<FourEyesChange<?>> beans) {
        this.beans = beans;
    }

    private Map<String, FourEyesChange<?>> all() {
        return beans.stream().collect(Collectors.toMap(FourEyesChange::kind, Function.identity()));
    }

    /** @throws IllegalStateException if no module declares it: its module was removed while a change waited */
    FourEyesChange<?> get(String kind) {
        FourEyesChange<?> found = all().get(kind);
        if (found == null) {
            throw new IllegalStateException("no module declares the change " + kind);
        }
        return found;
    }

    /** The kinds on which a person with these roles may decide. */
    Set<String> decidedBy(Set<Role> roles) {
        return all().values().stream()
                .filter(kind -> kind.deciders().stream().anyMatch(roles::contains))
                .map(FourEyesChange::kind)
                .collect(Collectors.toSet());
    }
}
