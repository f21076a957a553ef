package org.niangjia.lecturer.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.organisation.UnionNode;

/**
 * The form by which a question is handed over.
 *
 * @param question as it stands in the field
 * @param exchanges the last ones, of which the worker chooses what goes along
 * @param union of which he is a member; null if he is none
 * @param counties among which he then chooses
 * @param county the one he chose
 * @param problem message key of what was wrong, or null
 */
public record HandoverForm(
        String question,
        List<Exchange> exchanges,
        @Nullable UnionNode union,
        List<UnionNode> counties,
        @Nullable UUID county,
        @Nullable String problem) {}
