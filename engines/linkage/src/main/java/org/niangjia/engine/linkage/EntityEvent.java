package org.niangjia.engine.linkage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an update did to an entity.
 *
 * @param entity its identifier afterwards
 * @param before the identifier that the record's entity had before; null of a new record
 * @param record whom it befell
 * @param because the record of the entity that it is most like; null of the only one
 * @param link how sure the two are one; null of the only one
 */
public record EntityEvent(
        Kind kind,
        String entity,
        @Nullable String before,
        RecordName record,
        @Nullable RecordName because,
        LinkageResult.@Nullable Link link) {

    /** What can befall a record. */
    public enum Kind {
        /** A new record began an entity. */
        CREATED,
        /** A new record joined an entity. */
        JOINED,
        /** The entity of a known record became part of another. */
        MERGED,
        /** A known record left its entity, as new ones showed that it belongs elsewhere. */
        SPLIT;

        /** Small letters. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
