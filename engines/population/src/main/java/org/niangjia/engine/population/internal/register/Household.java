package org.niangjia.engine.population.internal.register;

import java.util.List;

/** People who live together, the head first. */
record Household(List<Resident> residents) {

    Resident head() {
        return residents.getFirst();
    }
}
