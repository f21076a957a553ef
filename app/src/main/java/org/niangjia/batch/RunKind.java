package org.niangjia.batch;

import java.util.List;

/**
 * A kind of run, declared by a module as a bean: what it does with the rows of a file.
 *
 * @param <S> what a run of it was told when it was started, kept as sealed JSON
 */
public interface RunKind<S extends Record> {

    /** Names the kind, such as {@code member.roster}; {@code <kind>.title} is the message key of its heading. */
    String kind();

    Class<S> settings();

    /** How many rows are handed over at once. */
    default int rowsPerStep() {
        return 500;
    }

    /**
     * Does what is to be done with some rows, in the transaction that also stores their outcomes and how far the run
     * came: it counts entirely or not at all, and no row is handed over twice once it counted.
     *
     * <p>Runs in the scope of who started the run.
     *
     * @return as many outcomes as rows, in their order
     */
    List<RowOutcome> apply(RunId run, S settings, List<SheetRow> rows);
}
