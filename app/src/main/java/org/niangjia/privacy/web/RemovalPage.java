package org.niangjia.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.privacy.Removals;
import org.niangjia.privacy.internal.retention.RetentionFile;
import org.niangjia.shell.PersonalData;

/**
 * The page on removal.
 *
 * @param removal the worker's last one, or null
 * @param hindrances what has to end first
 * @param sections names of the modules' parts that go
 * @param kept what stays, and why
 * @param coolingOffDays how long it can be taken back
 * @param unread whether the box wasn't ticked
 */
public record RemovalPage(
        Removals.@Nullable Removal removal,
        List<PersonalData.Hindrance> hindrances,
        List<String> sections,
        List<RetentionFile.Kept> kept,
        long coolingOffDays,
        boolean unread) {

    public boolean isRequested() {
        return removal != null && removal.state() == Removals.RemovalState.REQUESTED;
    }

    public boolean isStopped() {
        return removal != null && removal.state() == Removals.RemovalState.STOPPED;
    }
}
