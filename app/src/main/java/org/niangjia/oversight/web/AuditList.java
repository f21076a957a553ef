package org.niangjia.oversight.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditCheckpoint;
import org.niangjia.audit.RecordedEntry;
import org.niangjia.oversight.internal.Verification;

/**
 * The record as the auditor's page shows it.
 *
 * @param names of staff members by account; workers have none here
 * @param actions words of every action by its code
 * @param next address of the next page; null on the last
 * @param latest the newest verification; null if there was none
 */
public record AuditList(
        AuditFilter filter,
        List<RecordedEntry> rows,
        Map<String, String> names,
        Map<String, String> actions,
        @Nullable String next,
        @Nullable Verification latest,
        @Nullable AuditCheckpoint checkpoint) {

    public String actionOf(RecordedEntry entry) {
        return actions.getOrDefault(entry.action(), entry.action());
    }

    /** Name of the staff member, or the end of a worker's account, or nothing for the platform itself. */
    public String actorOf(RecordedEntry entry) {
        if (entry.account() == null) {
            return "";
        }
        String account = entry.account().toString();
        return names.getOrDefault(account, "…" + account.substring(account.length() - 8));
    }
}
