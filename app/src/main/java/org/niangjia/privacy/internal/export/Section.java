package org.niangjia.privacy.internal.export;

import java.util.function.Consumer;
import org.niangjia.shell.PersonalRecord;

/**
 * The part of an export that one module fills.
 *
 * @param records hands over the module's records
 */
record Section(String name, Records records) {

    /** Reads the records, one after the other. */
    @FunctionalInterface
    interface Records {
        void handTo(Consumer<PersonalRecord> reader);
    }
}
