package org.niangjia.member.internal.profile;

/** How far a correction is. */
public enum CorrectionState {
    ASKED,
    /** The record is corrected. */
    DONE,
    /** Not corrected, with a reason that the member can object to. */
    DECLINED,
    /** Taken back by the member. */
    WITHDRAWN
}
