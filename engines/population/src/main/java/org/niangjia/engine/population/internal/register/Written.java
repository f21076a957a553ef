package org.niangjia.engine.population.internal.register;

/**
 * A person as one row of a list has it; what is not told is empty.
 *
 * @param sex 男 or 女
 * @param birthday in the list's usual order or another
 */
record Written(
        String name, String sex, String number, String birthday, String phone, String address, String employer) {}
