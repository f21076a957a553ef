package org.niangjia.engine.linkage.internal.table;

/** Distinct values by code, from 1; 0 is the empty value. */
interface Values {

    /** How many there are: the highest code. */
    int size();

    String value(int code);
}
