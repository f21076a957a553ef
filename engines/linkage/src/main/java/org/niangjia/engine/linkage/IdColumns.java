package org.niangjia.engine.linkage;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.table.ColumnKinds;

/**
 * The columns that name the records, one of each table. A column whose values are all there and all different is taken; what tells
 * something about a person, such as a national number, never is, unless it is asked for: it has to be compared.
 *
 * @param left of the left or only table; null if its rows are numbered from 1
 * @param right of the right table; null if its rows are numbered; of one table the same as the left one
 */
public record IdColumns(@Nullable String left, @Nullable String right) {

    private static final Pattern NAMED_SO =
            Pattern.compile("(?i).*(id|key|uuid|no|编号|序号|主键|流水号)$|^(id|no\\.?|num|nr|rec)([^a-z].*)?$");
    private static final Set<ColumnKind> PERSONAL = EnumSet.of(
            ColumnKind.NATIONAL_NUMBER,
            ColumnKind.PHONE,
            ColumnKind.EMAIL,
            ColumnKind.CHINESE_NAME,
            ColumnKind.ADDRESS,
            ColumnKind.ORGANISATION,
            ColumnKind.DATE);

    /** What a plan writes for the right table if its rows are numbered; there null stands for the column of the left table. */
    private static final String NUMBERED = "";

    static IdColumns written(@Nullable String left, @Nullable String right) {
        return new IdColumns(left, right == null ? left : right.equals(NUMBERED) ? null : right);
    }

    @Nullable
    String rightAsWritten() {
        return Objects.equals(left, right) ? null : Objects.requireNonNullElse(right, NUMBERED);
    }

    /**
     * @param asked one name for both tables, or {@code LEFT,RIGHT}; null to find them
     * @throws UnreadableTable if a table lacks the column that was asked for
     */
    public static IdColumns of(RecordTable left, RecordTable right, @Nullable String asked) {
        if (asked == null) {
            return new IdColumns(found(left), found(right));
        }
        int comma = asked.indexOf(',');
        boolean whole = comma < 0
                || (left.indexOf(asked).isPresent() && right.indexOf(asked).isPresent());
        String one = whole ? asked : asked.substring(0, comma).strip();
        String two = whole ? asked : asked.substring(comma + 1).strip();
        return new IdColumns(required(left, one, "left"), required(right, two, "right"));
    }

    private static String required(RecordTable table, String name, String side) {
        int column = table.indexOf(name)
                .orElseThrow(() -> new UnreadableTable("the " + side + " table has no column " + name + "; there are "
                        + String.join(", ", table.columns())));
        return table.columns().get(column);
    }

    private static @Nullable String found(RecordTable table) {
        String first = null;
        for (int column = 0; column < table.columns().size(); column++) {
            boolean unique = table.rows() > 0 && table.pool(column).size() == table.rows();
            String name = table.columns().get(column);
            boolean named = NAMED_SO.matcher(name).matches();
            if (unique && (named || column == 0) && !PERSONAL.contains(ColumnKinds.of(table, column))) {
                if (named) {
                    return name;
                }
                first = name;
            }
        }
        return first;
    }
}
