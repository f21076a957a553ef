package org.niangjia.kernel;

/** Sex as a national number encodes it (GB 11643, order code: odd male, even female). */
public enum Sex {
    FEMALE,
    MALE
}
