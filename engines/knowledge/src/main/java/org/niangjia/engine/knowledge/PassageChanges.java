package org.niangjia.engine.knowledge;

import java.util.List;

/**
 * What putting a document changed, as identifiers of passages.
 *
 * @param added new in this version
 * @param changed with another content than before
 * @param removed no longer in this version
 * @param unchanged with the same content, wherever they stand now
 */
public record PassageChanges(List<String> added, List<String> changed, List<String> removed, List<String> unchanged) {

    public PassageChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
    }
}
