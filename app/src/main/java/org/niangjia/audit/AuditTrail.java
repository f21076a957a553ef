package org.niangjia.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;

/** Reads recorded deeds. */
public interface AuditTrail {

    /**
     * A recorded deed.
     *
     * @param id grows with time of recording
     */
    record Deed(
            long id,
            Instant recorded,
            AccountId account,
            String action,
            String subject,
            @Nullable Because because) {}

    /**
     * What others than the account itself did to the subjects, newest first.
     *
     * @param own whose own deeds are left out
     * @param before only deeds with a smaller identifier; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most, 1 to 1,000
     */
    List<Deed> byOthers(Collection<String> subjects, AccountId own, long before, int limit);
}
