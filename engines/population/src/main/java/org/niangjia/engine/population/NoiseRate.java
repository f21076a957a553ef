package org.niangjia.engine.population;

import java.util.Arrays;
import java.util.Optional;

/**
 * A share, from 0 to 1, that decides what people and lists are like. Rates of numbers, names and so on hold for each list on its
 * own and among the rows where they can happen; rates of households, persons and cover hold for the province.
 */
public enum NoiseRate {
    /** Households without a member for each household with one. */
    HOUSEHOLD_WITHOUT_MEMBER("household.without-member"),
    /** Grown heads of a household who live with husband or wife. */
    HOUSEHOLD_PARTNER("household.partner"),
    /** Couples and parents with a child at home. */
    HOUSEHOLD_CHILD("household.child"),
    /** Of those, with two. */
    HOUSEHOLD_SECOND_CHILD("household.second-child"),
    /** Of two children, twins: one birth day, neighbouring numbers. */
    HOUSEHOLD_TWINS("household.twins"),
    /** Heads who live with a parent of their own or of the partner. */
    HOUSEHOLD_PARENT("household.parent"),
    /** Heads who live with a brother or sister. */
    HOUSEHOLD_SIBLING("household.sibling"),
    /** Heads who live with a twin. */
    HOUSEHOLD_TWIN_OF_MEMBER("household.twin-of-member"),
    /** Relatives of working age who are members too. */
    HOUSEHOLD_RELATIVE_IS_MEMBER("household.relative-is-member"),
    /** Relatives whose numbers are of the division of the head. */
    HOUSEHOLD_NUMBER_OF_ONE_AREA("household.number-of-one-area"),
    /** Brothers and sisters who share the first character of their given names (字辈). */
    HOUSEHOLD_SAME_GENERATION_NAME("household.same-generation-name"),
    /** People who have died lately. */
    PERSON_DEAD("person.dead"),
    /** People with an earlier address. */
    PERSON_MOVED("person.moved"),
    /** People with an earlier phone. */
    PERSON_NEW_PHONE("person.new-phone"),
    /** Workers with an earlier employer. */
    PERSON_NEW_EMPLOYER("person.new-employer"),
    /** Employed singles who live in a dormitory of the firm. */
    PERSON_DORMITORY("person.dormitory"),
    /** Members for whom a stranger of the same name and birth day stands in a register. */
    PERSON_NAMESAKE("person.namesake"),
    /** Households that the civil affairs office supports. */
    COVER_CIVIL_AFFAIRS("cover.civil-affairs"),
    /** People with a large bill. */
    COVER_MEDICAL("cover.medical"),
    /** People with a certificate. */
    COVER_DISABILITY("cover.disability"),
    /** People of working age who are registered as out of work. */
    COVER_UNEMPLOYMENT("cover.unemployment"),
    /** Employers that closed. */
    COVER_CLOSURES("cover.closures"),
    /** No number. */
    NUMBER_MISSING("number.missing"),
    /** Digits hidden by asterisks. */
    NUMBER_MASKED("number.masked"),
    /** The number of somebody of the household. */
    NUMBER_RELATIVE("number.relative"),
    /** The old number of 15 digits, for those born before 2000. */
    NUMBER_FIFTEEN_DIGITS("number.fifteen-digits"),
    /** One digit wrong. */
    NUMBER_MISTYPED("number.mistyped"),
    /** Two neighbouring digits swapped. */
    NUMBER_TRANSPOSED("number.transposed"),
    /** Full-width digits or a small x. */
    NUMBER_WIDE("number.wide"),
    /** A character that sounds alike. */
    NAME_HOMOPHONE("name.homophone"),
    /** A variant of a character or one that looks alike. */
    NAME_VARIANT("name.variant"),
    /** Traditional characters. */
    NAME_TRADITIONAL("name.traditional"),
    /** A character after the first left out, as rare ones are. */
    NAME_MISSING_CHARACTER("name.missing-character"),
    /** A character hidden by an asterisk. */
    NAME_MASKED_CHARACTER("name.masked-character"),
    /** Spaces inside or around. */
    NAME_SPACE("name.space"),
    /** Of names with a dot, written with another dot or none. */
    NAME_DOT("name.dot"),
    /** Of names with a dot, the father's name first. */
    NAME_ORDER("name.order"),
    /** Of names with a dot, the own name alone. */
    NAME_SHORTENED("name.shortened"),
    /** No birth day. */
    BIRTHDAY_MISSING("birthday.missing"),
    /** Written in another order than the list does. */
    BIRTHDAY_OTHER_ORDER("birthday.other-order"),
    /** A day or month that is wrong. */
    BIRTHDAY_MISTYPED("birthday.mistyped"),
    /** No sex. */
    SEX_MISSING("sex.missing"),
    /** The other sex. */
    SEX_WRONG("sex.wrong"),
    /** No phone. */
    PHONE_MISSING("phone.missing"),
    /** A phone that nobody knows. */
    PHONE_CHANGED("phone.changed"),
    /** The phone of somebody of the household. */
    PHONE_RELATIVE("phone.relative"),
    /** The one number of the employer, for those who have one. */
    PHONE_EMPLOYER("phone.employer"),
    /** With +86, spaces or hyphens. */
    PHONE_WRITTEN_OTHERWISE("phone.written-otherwise"),
    /** No address. */
    ADDRESS_MISSING("address.missing"),
    /** Levels of the place left out. */
    ADDRESS_SHORTENED("address.shortened"),
    /** 4-2-301 instead of 4号楼2单元301室 and the like. */
    ADDRESS_WRITTEN_OTHERWISE("address.written-otherwise"),
    /** A dormitory of the employer instead of the home, for those who have an employer. */
    ADDRESS_DORMITORY("address.dormitory"),
    /** No employer, for those who have one. */
    EMPLOYER_MISSING("employer.missing"),
    /** Without its legal form. */
    EMPLOYER_BARE("employer.bare"),
    /** As people call it. */
    EMPLOYER_SHORT("employer.short"),
    /** Entered twice. */
    RECORD_DOUBLED("record.doubled"),
    /** As it was before somebody moved, changed phone or employer. */
    RECORD_STALE("record.stale"),
    /** Dead people whom a register still lists; the union's list keeps all of them. */
    RECORD_DEAD("record.dead");

    private final String key;

    NoiseRate(String key) {
        this.key = key;
    }

    /** Its name in a noise file. */
    public String key() {
        return key;
    }

    /** Whether each list has a rate of its own. */
    public boolean isPerList() {
        return !key.startsWith("household.") && !key.startsWith("person.") && !key.startsWith("cover.");
    }

    static Optional<NoiseRate> named(String key) {
        return Arrays.stream(values()).filter(rate -> rate.key.equals(key)).findFirst();
    }
}
