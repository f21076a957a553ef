package org.niangjia.engine.knowledge.internal.answer;

import java.util.List;
import org.niangjia.engine.knowledge.Citation;

/**
 * What a reference such as 前款 or 本法第三十九条 points to.
 *
 * @param reference as the statement writes it
 * @param citations of what it points to, literally
 * @param brief the same in one line to be said in brackets behind the reference; empty if it is too long for that
 */
record Pointed(String reference, List<Citation> citations, String brief) {

    Pointed {
        citations = List.copyOf(citations);
    }
}
