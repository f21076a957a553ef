package org.niangjia.lecturer.internal.films;

import java.util.UUID;
import org.niangjia.lecturer.DocumentId;

/**
 * The passage on which a sentence rests, as it read then.
 *
 * @param version of the document
 * @param passage its identifier within the document, the same through all versions
 * @param hash of its text
 */
public record PassageRef(DocumentId document, UUID version, String passage, String hash) {}
