package org.niangjia.engine.linkage.internal.normal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Brings words and codes of sexes together where two lists use both (GB/T 2261.1: 1 is a man, 2 a woman, 0 and 9 are unknown). */
public final class Sexes {

    private static final int VALUES_MAX = 12;
    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("男", true),
            Map.entry("男性", true),
            Map.entry("男 1", true),
            Map.entry("1 男", true),
            Map.entry("m", true),
            Map.entry("male", true),
            Map.entry("man", true),
            Map.entry("女", false),
            Map.entry("女性", false),
            Map.entry("2 女", false),
            Map.entry("f", false),
            Map.entry("female", false),
            Map.entry("woman", false));
    private static final Set<String> CODES = Set.of("0", "1", "2", "9", "未知", "未说明", "unknown", "u");

    private Sexes() {}

    private static String spelled(String value) {
        return Spelling.words(value).toLowerCase(Locale.ROOT);
    }

    /** Whether a column holds words for sexes, or codes that may be such. */
    public static boolean maySay(RecordTable table, int column) {
        int values = table.pool(column).size();
        return values >= 2 && values <= VALUES_MAX && allKnown(table.pool(column), values);
    }

    /** Whether at least one value is a word for a sex and all others are words or codes. */
    public static boolean say(RecordTable table, int column) {
        return maySay(table, column)
                && hasWord(table.pool(column), table.pool(column).size());
    }

    private static boolean allKnown(ValuePool pool, int values) {
        for (int code = 1; code <= values; code++) {
            String word = spelled(pool.value(code));
            if (!WORDS.containsKey(word) && !CODES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasWord(ValuePool pool, int values) {
        for (int code = 1; code <= values; code++) {
            if (WORDS.containsKey(spelled(pool.value(code)))) {
                return true;
            }
        }
        return false;
    }

    /** The field itself unless it mixes words and codes; then every sex in the word that is most frequent for it. */
    public static FieldValues unified(FieldValues field) {
        int values = field.distinct();
        ValuePool pool = new ValuePool();
        field.numbers(pool::add);
        if (field.kind() != ColumnKind.CATEGORY
                || values > VALUES_MAX
                || !allKnown(pool, values)
                || !hasWord(pool, values)) {
            return field;
        }
        String man = mostFrequent(field, true);
        String woman = mostFrequent(field, false);
        boolean zeroIsWoman = true;
        for (int code = 1; code <= values; code++) {
            zeroIsWoman &= !field.value(code).equals("2");
        }
        ValuePool unified = new ValuePool();
        boolean zero = zeroIsWoman;
        int[] known = field.numbers(value -> {
            Boolean isMan = WORDS.get(spelled(value));
            boolean aMan = isMan == null ? value.equals("1") : isMan;
            boolean aWoman = isMan == null ? value.equals("2") || (zero && value.equals("0")) : !isMan;
            return unified.add(aMan ? man : aWoman ? woman : "");
        });
        int[] codes = new int[field.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = known[field.code(row)];
        }
        return new FieldValues(field.name(), field.kind(), unified, codes);
    }

    private static String mostFrequent(FieldValues field, boolean man) {
        String most = man ? "男" : "女";
        int count = 0;
        for (int code = 1; code <= field.distinct(); code++) {
            Boolean isMan = WORDS.get(spelled(field.value(code)));
            if (isMan != null && isMan == man && field.count(code) > count) {
                most = field.value(code);
                count = field.count(code);
            }
        }
        return most;
    }
}
