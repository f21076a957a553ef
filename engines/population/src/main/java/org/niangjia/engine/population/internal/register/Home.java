package org.niangjia.engine.population.internal.register;

/** Where somebody lives. */
sealed interface Home {

    Town town();

    /** A flat in a town. */
    record Flat(Town town, String community, String street, int number, String estate, int building, int unit, int room)
            implements Home {}

    /** A house in a village. */
    record Farm(Town town, String village, int group, int number) implements Home {}

    /**
     * A bed in a building of the employer.
     *
     * @param firm as people call the employer
     */
    record Dormitory(Town town, String firm, int building, int room) implements Home {}
}
