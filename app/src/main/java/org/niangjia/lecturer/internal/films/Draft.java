package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.vault.Sm3;

/**
 * A script with what each of its sentences rests on.
 *
 * @param sources one for each sentence in order; null for a frame
 */
public record Draft(Script script, List<@Nullable PassageRef> sources) {

    /** @throws IllegalArgumentException unless exactly the sentences with a citation have a source */
    public Draft {
        sources = Collections.unmodifiableList(new ArrayList<>(sources));
        List<ScriptSentence> sentences = script.sentences().toList();
        if (sentences.size() != sources.size()) {
            throw new IllegalArgumentException(sentences.size() + " sentences and " + sources.size() + " sources");
        }
        for (int i = 0; i < sources.size(); i++) {
            if (sentences.get(i).frame() != (sources.get(i) == null)) {
                throw new IllegalArgumentException(
                        "either a frame or with a source: " + sentences.get(i).text());
            }
        }
    }

    /** The passages on which it rests, each once. */
    public Stream<PassageRef> passages() {
        return sources.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct();
    }

    /** SM3 over the script and all that it rests on, in hexadecimal: what a reviewer approves. */
    public String digest() {
        String sources = passages().map(PassageRef::toString).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Sm3.of(script.json() + "\n" + sources));
    }
}
