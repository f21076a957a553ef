package org.niangjia.member.internal.joining;

import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.organisation.Scope;

/**
 * A joining went back to its worker.
 *
 * @param deed the entry of the history that holds the reason
 */
public record JoiningReturned(JoiningId joining, AccountId account, UUID deed, Scope startedBy) {}
