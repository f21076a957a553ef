package org.niangjia.member.internal.export;

import java.util.UUID;

/** Identifies an export; of one that a second person agreed to it is the change's. */
public record ExportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
