package org.niangjia.engine.linkage.internal.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.Headings.Meaning;

/** Tells from a column's values and its name what it holds. */
public final class ColumnKinds {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86[- ]?)?1\\d{10}");
    private static final Pattern DIGITS = Pattern.compile("[\\d\\s()+./\\-]*\\d[\\d\\s()+./\\-]*");
    /** A credit code (GB 32100), a certificate, a part: letters among digits, which no word has. */
    private static final Pattern CODE = Pattern.compile("(?=(?:[^\\d]*\\d){3})[\\p{Alnum}./\\-]{6,30}");

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d{2}|20\\d{2}");
    private static final Pattern BARE_DAY = Pattern.compile("\\d{5,6}|\\d{8}");
    private static final Pattern HAN_ORGANISATION =
            Pattern.compile(".*(公司|集团|厂|店|局|院|学校|小学|中学|大学|幼儿园|中心|所|社|部|行|站|馆|队|会|场|处|有限合伙|个体户|酒店|超市|合作社)$");
    private static final Pattern HAN_NAME = Pattern.compile("[\\p{IsHan}·•‧・?？*○〇\\s]{2,15}");

    private ColumnKinds() {}

    public static ColumnKind of(RecordTable table, int column) {
        String heading = table.columns().get(column);
        String name = heading.toLowerCase(Locale.ROOT);
        Meaning meaning = Headings.meaning(heading).orElse(null);
        ColumnProfile profile = ColumnProfile.of(table, column);
        if (profile.values() < 2) {
            return ColumnKind.IGNORED;
        }
        ColumnKind plain = byContent(meaning, profile);
        return plain == null ? byWords(name, meaning, profile) : plain;
    }

    private static @Nullable ColumnKind byContent(@Nullable Meaning meaning, ColumnProfile profile) {
        if (profile.share(value -> value.indexOf('@') > 0) > 0.7) {
            return ColumnKind.EMAIL;
        }
        if (profile.share(NationalNumber::looksLike) > 0.5) {
            return ColumnKind.NATIONAL_NUMBER;
        }
        if (profile.share(value -> MOBILE.matcher(value).matches()) > 0.6) {
            return ColumnKind.PHONE;
        }
        boolean days =
                profile.share(value -> Days.of(value).filter(Days::isReal).isPresent()) > 0.7;
        boolean named = meaning == Meaning.BIRTH_DAY || meaning == Meaning.OTHER_DAY;
        if (days && (named || profile.share(value -> BARE_DAY.matcher(value).matches()) < 0.5)) {
            return ColumnKind.DATE;
        }
        if (profile.share(value -> YEAR.matcher(value).matches()) > 0.9) {
            return ColumnKind.YEAR;
        }
        if (profile.share(value -> DIGITS.matcher(value).matches()) > 0.8) {
            return numbers(meaning, profile);
        }
        if (meaning == Meaning.CREDIT_CODE
                || (profile.share(value -> CODE.matcher(value).matches()) > 0.8 && profile.distinct() > 0.2)) {
            return ColumnKind.NUMBER;
        }
        return null;
    }

    private static ColumnKind numbers(@Nullable Meaning meaning, ColumnProfile profile) {
        if (meaning == Meaning.PHONE) {
            return ColumnKind.PHONE;
        }
        if (profile.values() <= 12) {
            return ColumnKind.CATEGORY;
        }
        boolean telling = profile.meanLength() >= 6 && profile.distinct() > 0.2;
        return telling ? ColumnKind.NUMBER : ColumnKind.SHORT_NUMBER;
    }

    private static ColumnKind byWords(String name, @Nullable Meaning meaning, ColumnProfile profile) {
        if (profile.share(Spelling::hasHan) > 0.6) {
            return han(meaning, profile);
        }
        if (meaning == Meaning.GIVEN_NAME) {
            return ColumnKind.GIVEN_NAME;
        }
        if (meaning == Meaning.SURNAME) {
            return ColumnKind.SURNAME;
        }
        if (named(name, "author|people|creator")) {
            return ColumnKind.PEOPLE;
        }
        boolean few = profile.values() <= 60 && profile.distinct() < 0.1;
        if (few && profile.meanWords() < 1.5) {
            return ColumnKind.CATEGORY;
        }
        if (profile.meanWords() >= 3.2) {
            return meaning == Meaning.ADDRESS ? ColumnKind.ADDRESS : ColumnKind.TEXT;
        }
        if (meaning == Meaning.NAME) {
            return ColumnKind.FULL_NAME;
        }
        return profile.meanWords() > 2.2 ? ColumnKind.ORGANISATION : ColumnKind.PLACE;
    }

    private static ColumnKind han(@Nullable Meaning meaning, ColumnProfile profile) {
        if (profile.values() <= 60 && profile.distinct() < 0.1) {
            return ColumnKind.CATEGORY;
        }
        boolean names = profile.share(value -> HAN_NAME.matcher(value).matches()) > 0.8 && profile.meanLength() < 4.5;
        boolean placed = meaning == Meaning.ADDRESS || meaning == Meaning.BIRTH_PLACE || meaning == Meaning.EMPLOYER;
        if ((meaning == Meaning.NAME && profile.meanLength() < 9) || (names && !placed)) {
            return ColumnKind.CHINESE_NAME;
        }
        boolean organisation = meaning == Meaning.EMPLOYER
                || (meaning != Meaning.ADDRESS
                        && profile.share(
                                        value -> HAN_ORGANISATION.matcher(value).matches())
                                > 0.5);
        return organisation ? ColumnKind.ORGANISATION : ColumnKind.ADDRESS;
    }

    private static boolean named(String name, String words) {
        return Pattern.compile(words).matcher(name).find();
    }
}
