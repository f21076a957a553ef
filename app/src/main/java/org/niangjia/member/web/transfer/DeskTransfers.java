package org.niangjia.member.web.transfer;

import java.util.List;

/** What waits for the reader, what waits for the other side, and what was settled last. */
public record DeskTransfers(List<TransferLine> mine, List<TransferLine> others, List<TransferLine> settled) {

    public boolean isEmpty() {
        return mine.isEmpty() && others.isEmpty() && settled.isEmpty();
    }
}
