package org.niangjia.batch.internal;

import org.niangjia.batch.RunKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of run that the modules declare. */
@Component
class RunKinds {

    private final ObjectProvider<RunKind<?>> beans;

    /** They are asked for late: their beans may themselves start runs. */
    RunKinds(ObjectProvider<RunKind<?>> beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException if no module declares it */
    RunKind<?> get(String kind) {
        return beans.stream()
                .filter(bean -> bean.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module declares the run " + kind));
    }
}
