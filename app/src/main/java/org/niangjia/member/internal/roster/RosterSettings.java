package org.niangjia.member.internal.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a roster's run is told.
 *
 * @param union for the rows that name none; null if each must name its own
 */
public record RosterSettings(
        RosterColumns columns, @Nullable UUID union) {}
