package org.niangjia.member.internal.joining;

import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;

/**
 * Everything that a worker submits to join, complete.
 *
 * @param phone of the account, proven by a one-time code
 */
public record Application(Person person, PhoneNumber phone, Work work, UnionChoice choice) {

    Application withChoice(UnionChoice other) {
        return new Application(person, phone, work, other);
    }
}
