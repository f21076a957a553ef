package org.niangjia.batch;

import org.niangjia.files.FileId;
import org.niangjia.identity.SignedIn;

/** Starts runs. */
public interface Runs {

    /**
     * Starts a run in the background; {@code /desk/runs/<id>} shows its progress. A file has one run of a kind: starting it
     * once more gives the first one.
     *
     * @param file owned by the starter; it is kept until the run and its outcome are forgotten
     * @param firstRow number of the first row that is handed over: what lies above is heading
     */
    <S extends Record> RunId start(RunKind<S> kind, S settings, FileId file, int firstRow, SignedIn starter);
}
