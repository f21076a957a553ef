package org.niangjia.engine.studio.internal.text;

/** Numbers in Chinese characters, as they are said. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;
    private static final int LONGEST = 16;

    private ChineseNumeral() {}

    /**
     * A number with its parts: 1,050.20 is 一千零五十点二零.
     *
     * @param number digits, thousands perhaps parted by commas, perhaps with a decimal point; more than sixteen digits
     *     before it are read one by one
     */
    static String of(String number) {
        String plain = number.replace(",", "");
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String read = whole.length() > LONGEST ? digits(whole) : cardinal(Long.parseLong(whole));
        return point < 0 ? read : inWhole(read) + "点" + digits(plain.substring(point + 1));
    }

    /** Before a decimal point, 2 is 二 unless it counts thousands. */
    private static String inWhole(String read) {
        return "两".equals(read) ? "二" : read;
    }

    /** Digit by digit, as years are read; whatever is no digit stays. */
    static String digits(String number) {
        StringBuilder read = new StringBuilder();
        for (int index = 0; index < number.length(); index++) {
            char digit = number.charAt(index);
            read.append(isDigit(digit) ? DIGITS.charAt(digit - '0') : digit);
        }
        return read.toString();
    }

    /** Digit by digit with 幺 for one, as telephone numbers and codes are read. */
    static String code(String number) {
        return digits(number).replace('一', '幺');
    }

    /** @param number at least 0, below 10<sup>16</sup> */
    static String cardinal(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder read = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int value = (int) (number / Math.powExact((long) GROUP, group) % GROUP);
            if (value == 0) {
                gap |= !read.isEmpty();
                continue;
            }
            boolean leading = read.isEmpty();
            if (!leading && (gap || value < GROUP / 10)) {
                read.append('零');
            }
            gap = false;
            read.append(leading && value == 2 && group > 0 ? "两" : group(value, leading))
                    .append(GROUPS[group]);
        }
        return read.toString();
    }

    /** Up to four digits; at the head of a number 十五 loses its 一 and 二千 becomes 两千. */
    private static String group(int value, boolean leading) {
        StringBuilder read = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = value / Math.powExact(10, place) % 10;
            if (digit == 0) {
                gap |= !read.isEmpty();
                continue;
            }
            if (gap) {
                read.append('零');
                gap = false;
            }
            boolean first = leading && read.isEmpty();
            if (first && place == 3 && digit == 2) {
                read.append('两');
            } else if (!(first && place == 1 && digit == 1)) {
                read.append(DIGITS.charAt(digit));
            }
            read.append(PLACES[place]);
        }
        return read.toString();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
