package org.niangjia.approval;

import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/**
 * Who proposed a change.
 *
 * @param name as it appeared when he proposed it
 * @param within the top of his data scope at that time
 */
public record Proposer(AccountId account, String name, OrgPath within) {}
