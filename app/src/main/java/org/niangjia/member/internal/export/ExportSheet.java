package org.niangjia.member.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.SheetOutput;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.union.UnionFinder;
import org.springframework.stereotype.Component;

/** Writes a list of members as a sheet while it is being read. */
@Component
public class ExportSheet {

    private static final List<String> COLUMNS = List.of(
            "name",
            "sex",
            "birth-year",
            "number",
            "phone",
            "union",
            "member-number",
            "state",
            "employment",
            "trade",
            "joined",
            "source");

    private final ExportDesk desk;
    private final ExportRows rows;
    private final UnionFinder unions;

    ExportSheet(ExportDesk desk, ExportRows rows, UnionFinder unions) {
        this.desk = desk;
        this.rows = rows;
        this.unions = unions;
    }

    /**
     * Writes the sheet; must run in the scope of who takes it. A list to which nobody had to agree ends where one would
     * have had to.
     *
     * @param words gives the words of a key
     * @param watermark last line: who took it and when
     */
    public void write(
            Export export,
            SheetOutput.Form form,
            UnaryOperator<String> words,
            String watermark,
            SignedIn person,
            OutputStream out)
            throws IOException {
        OrgPath within = desk.unionOf(export.request(), person).path();
        Map<UnionId, String> names = new HashMap<>();
        try (SheetOutput output = SheetOutput.to(out, form, words.apply("export.sheet"))) {
            output.row(COLUMNS.stream()
                    .map(column -> words.apply("export.column." + column))
                    .toList());
            int left = export.agreed() ? Integer.MAX_VALUE : ExportDesk.ROWS_ALONE_MAX;
            List<ExportRows.Row> next = rows.after(null, export.request(), within);
            while (!next.isEmpty() && left > 0) {
                for (ExportRows.Row row : next.subList(0, Math.min(left, next.size()))) {
                    String union = names.computeIfAbsent(row.union(), unions::nameOf);
                    output.row(cells(row, union, export.request().clear(), words));
                    left--;
                }
                next = rows.after(next.getLast(), export.request(), within);
            }
            output.row(List.of(watermark));
        }
    }

    private static List<String> cells(ExportRows.Row row, String union, boolean clear, UnaryOperator<String> words) {
        return List.of(
                row.name(),
                words.apply("Sex." + row.sex()),
                String.valueOf(row.birthYear()),
                clear ? row.number().value() : row.number().masked(),
                phoneOf(row.phone(), clear),
                union,
                row.memberNumber(),
                words.apply("MembershipState." + row.state()),
                words.apply("Employment." + row.employment()),
                words.apply("Trade." + row.trade()),
                row.joined().toString(),
                words.apply("export.source." + row.source()));
    }

    private static String phoneOf(@Nullable PhoneNumber phone, boolean clear) {
        if (phone == null) {
            return "";
        }
        return clear ? phone.value() : phone.masked();
    }
}
