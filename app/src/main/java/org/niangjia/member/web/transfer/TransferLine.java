package org.niangjia.member.web.transfer;

import org.niangjia.member.internal.transfer.Transfer;

/**
 * A transfer with the full names of its unions.
 *
 * @param mine whether the reader's side has to decide
 * @param mayWithdraw whether the reader's side asked for it
 */
public record TransferLine(Transfer transfer, String from, String to, boolean mine, boolean mayWithdraw) {}
