package org.niangjia.identity;

/** Why a new password will not do. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** Too few of: small letters, capital letters, digits, other characters. */
    TOO_PLAIN,
    /** It is one of the passwords that everybody tries first, perhaps with digits or signs around it. */
    COMMON,
    CONTAINS_LOGIN,
    /** It is the current one or one of the last few. */
    USED_BEFORE
}
