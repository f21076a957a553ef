package org.niangjia.member.internal.joining;

import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.Scope;

/**
 * A joining was given to a union that the worker didn't choose himself.
 *
 * @param deed the entry of the history that tells it
 */
public record JoiningPlaced(JoiningId joining, AccountId account, UnionId union, UUID deed, Scope startedBy) {}
