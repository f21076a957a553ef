package org.niangjia.oversight.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditQuery;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the auditor typed; anything that makes no sense counts as not given.
 *
 * @param from first day, as {@code 2026-11-24}
 * @param to last day
 */
public record AuditFilter(
        @Nullable String from,
        @Nullable String to,
        @Nullable String account,
        @Nullable String action,
        @Nullable String subject) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SUBJECT_LENGTH_MAX = 161;

    public AuditFilter {
        from = day(from) == null ? "" : from;
        to = day(to) == null ? "" : to;
        account = id(account) == null ? "" : account;
        action = action == null ? "" : action.strip();
        subject = subject == null ? "" : subject.strip();
        subject = subject.substring(0, Math.min(subject.length(), SUBJECT_LENGTH_MAX));
    }

    AuditQuery before(long entry) {
        LocalDate last = day(to);
        return new AuditQuery(
                start(day(from)),
                last == null ? null : start(last.plusDays(1)),
                id(account),
                given(action),
                given(subject),
                entry);
    }

    public boolean isEmpty() {
        return address("").equals("");
    }

    /** The path with this filter as its query. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "account", account);
        add(address, "action", action);
        add(address, "subject", subject);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (given(value) != null) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return given(text) == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return given(text) == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
