package org.niangjia.member.internal.membership;

/** Why a membership is kept (保留会籍) without dues and votes, after the membership regulations (工会会员会籍管理办法). */
public enum KeptReason {
    RETIRED,
    UNEMPLOYED,
    MILITARY_SERVICE,
    /** Follows a husband or wife in military service to another place: 随军. */
    FOLLOWING_SOLDIER,
    /** The firm closed, and no other union is found yet. */
    FIRM_CLOSED,
    OTHER
}
