package org.niangjia.lecturer.internal.understanding;

import java.util.List;

/**
 * What a question is made of.
 *
 * @param text without what leads on to it and without its end
 * @param leadsOn whether it begins or ends as one that goes on from another
 * @param points whether it says 这个 or the like
 * @param topics what it is about, in the order of the rules
 * @param cases for whom or in which case
 * @param aspects what of it is asked
 * @param rest what is left, without words that say nothing of their own
 */
record Parsed(
        String text,
        boolean leadsOn,
        boolean points,
        List<String> topics,
        List<String> cases,
        List<String> aspects,
        String rest) {

    Parsed {
        topics = List.copyOf(topics);
        cases = List.copyOf(cases);
        aspects = List.copyOf(aspects);
    }

    /** What it is about, in words; empty if that cannot be told. */
    String subject() {
        return topics.isEmpty() ? rest : topics.getFirst();
    }
}
