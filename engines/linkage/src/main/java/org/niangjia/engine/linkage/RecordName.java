package org.niangjia.engine.linkage;

import java.util.Comparator;

/**
 * How a record is known, whatever else is taken in later.
 *
 * @param source the file that it came with, without its folder
 * @param id its identifier there
 */
public record RecordName(String source, String id) implements Comparable<RecordName> {

    private static final Comparator<RecordName> ORDER =
            Comparator.comparing(RecordName::source).thenComparing(RecordName::id);

    @Override
    public int compareTo(RecordName other) {
        return ORDER.compare(this, other);
    }
}
