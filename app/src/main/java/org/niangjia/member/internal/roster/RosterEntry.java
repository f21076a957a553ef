package org.niangjia.member.internal.roster;

import java.time.LocalDate;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;

/**
 * What a row of a roster says, in its right form.
 *
 * @param row its number
 * @param union as it is named; empty if it is not
 */
record RosterEntry(int row, Person person, PhoneNumber phone, Work work, String union, LocalDate joined) {}
