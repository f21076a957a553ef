package org.niangjia.engine.linkage.internal.table;

import java.util.Locale;
import java.util.regex.Pattern;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/** Tells from a column's values and its name what it holds. */
public final class ColumnKinds {

    private static final Pattern NATIONAL = Pattern.compile("[1-9]\\d{14}(?:\\d{2}[0-9Xx])?");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86[- ]?)?1\\d{10}");
    private static final Pattern DIGITS = Pattern.compile("[\\d\\s()+./\\-]*\\d[\\d\\s()+./\\-]*");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d{2}|20\\d{2}");
    private static final Pattern HAN_NAME = Pattern.compile("[\\p{IsHan}·•‧・?？*○〇\\s]{2,15}");

    private ColumnKinds() {}

    public static ColumnKind of(RecordTable table, int column) {
        String name = table.columns().get(column).toLowerCase(Locale.ROOT);
        ColumnProfile profile = ColumnProfile.of(table, column);
        if (profile.values() < 2) {
            return ColumnKind.IGNORED;
        }
        ColumnKind plain = byContent(name, profile);
        return plain == null ? byWords(name, profile) : plain;
    }

    private static @org.jspecify.annotations.Nullable ColumnKind byContent(String name, ColumnProfile profile) {
        if (profile.share(value -> value.indexOf('@') > 0) > 0.7) {
            return ColumnKind.EMAIL;
        }
        if (profile.share(value -> NATIONAL.matcher(Spelling.digits(value)).matches()) > 0.5
                && profile.meanLength() > 14) {
            return ColumnKind.NATIONAL_NUMBER;
        }
        if (profile.share(value -> MOBILE.matcher(value).matches()) > 0.6) {
            return ColumnKind.PHONE;
        }
        boolean days =
                profile.share(value -> Days.of(value).filter(Days::isReal).isPresent()) > 0.7;
        if (days && (profile.share(value -> value.matches("\\d{8}")) < 0.5 || named(name, "birth|dob|date|出生|生日|日期"))) {
            return ColumnKind.DATE;
        }
        if (profile.share(value -> YEAR.matcher(value).matches()) > 0.9) {
            return ColumnKind.YEAR;
        }
        if (profile.share(value -> DIGITS.matcher(value).matches()) > 0.8) {
            return numbers(name, profile);
        }
        return null;
    }

    private static ColumnKind numbers(String name, ColumnProfile profile) {
        if (named(name, "phone|mobile|tel|手机|电话")) {
            return ColumnKind.PHONE;
        }
        if (profile.values() <= 12) {
            return ColumnKind.CATEGORY;
        }
        boolean telling = profile.meanLength() >= 6 && profile.distinct() > 0.2;
        return telling ? ColumnKind.NUMBER : ColumnKind.SHORT_NUMBER;
    }

    private static ColumnKind byWords(String name, ColumnProfile profile) {
        if (profile.share(Spelling::hasHan) > 0.6) {
            return han(name, profile);
        }
        if (named(name, "given|first.?name|fore.?name|fname")) {
            return ColumnKind.GIVEN_NAME;
        }
        if (named(name, "sur.?name|last.?name|family|lname")) {
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
            return named(name, "address|street") ? ColumnKind.ADDRESS : ColumnKind.TEXT;
        }
        if (named(name, "full.?name|^name$|person")) {
            return ColumnKind.FULL_NAME;
        }
        return profile.meanWords() > 2.2 ? ColumnKind.ORGANISATION : ColumnKind.PLACE;
    }

    private static ColumnKind han(String name, ColumnProfile profile) {
        if (profile.values() <= 60 && profile.distinct() < 0.1) {
            return ColumnKind.CATEGORY;
        }
        boolean names = profile.share(value -> HAN_NAME.matcher(value).matches()) > 0.8 && profile.meanLength() < 4.5;
        if ((named(name, "姓名|名字|name") && profile.meanLength() < 9) || (names && !named(name, "地|址|市|县|区|镇|村"))) {
            return ColumnKind.CHINESE_NAME;
        }
        return named(name, "单位|公司|企业|employer|company|org") ? ColumnKind.ORGANISATION : ColumnKind.ADDRESS;
    }

    private static boolean named(String name, String words) {
        return Pattern.compile(words).matcher(name).find();
    }
}
