package org.niangjia.member.web.joining;

import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.membership.Person;

/**
 * The first page of the form: name and national number as they stand in the fields, and what is wrong with them.
 *
 * @param completed whether the number was completed from 15 digits, and the worker should look at it
 */
public record PersonForm(
        String name,
        String number,
        Person.@Nullable NameFault nameFault,
        Person.@Nullable NumberFault numberFault,
        boolean completed) {

    static PersonForm of(@Nullable Person person) {
        return person == null
                ? new PersonForm("", "", null, null, false)
                : new PersonForm(person.name(), person.number().value(), null, null, person.completed());
    }

    static PersonForm typed(String name, String number, Person.Reading reading) {
        return switch (reading) {
            case Person.Right right ->
                new PersonForm(
                        name,
                        right.person().number().value(),
                        null,
                        null,
                        right.person().completed());
            case Person.Wrong wrong -> new PersonForm(name, number, wrong.name(), wrong.number(), false);
        };
    }

    public int faults() {
        return (nameFault == null ? 0 : 1) + (numberFault == null ? 0 : 1);
    }
}
