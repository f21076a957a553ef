package org.niangjia.lecturer.web;

import java.util.List;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.films.Source;

/**
 * Where one chooses a passage for a sentence, or a sentence from the passages.
 *
 * @param film address of the script
 * @param place of the sentence, or of the one after which a new one goes
 * @param adding whether a new sentence is looked for
 * @param said the sentence as it reads
 * @param documents all in use
 * @param chosen the document that is shown
 * @param passages of it that hold what was looked for
 * @param more whether there are more of them than are shown
 * @param frames the reviewed sentences that can be added
 */
public record SourcesPage(
        String film,
        String place,
        String mark,
        boolean adding,
        String said,
        String query,
        List<Catalogue.Item> documents,
        DocumentId chosen,
        List<Source> passages,
        boolean more,
        List<String> frames) {

    /** The sentences of a passage, as it has them. */
    public static List<String> sentencesOf(Source passage) {
        return Speaker.sentences(passage.text()).stream()
                .map(utterance -> passage.text()
                        .substring(utterance.from(), utterance.to())
                        .strip())
                .toList();
    }
}
