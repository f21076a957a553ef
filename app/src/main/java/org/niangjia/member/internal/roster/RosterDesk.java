package org.niangjia.member.internal.roster;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RunId;
import org.niangjia.batch.Runs;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.Sheets;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.files.FileId;
import org.niangjia.files.StoredFile;
import org.niangjia.files.StoredFiles;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The union's people hand in rosters. Runs in the scope of who does. */
@Service
public class RosterDesk {

    /** Who may. */
    public static final Set<Role> IMPORTERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    /** The largest file that is taken in. */
    public static final long BYTES_MAX = 40L << 20;

    private static final int ROWS_LOOKED_AT = 30;
    private static final int ROWS_SHOWN = 5;

    private final StoredFiles files;
    private final Sheets sheets;
    private final ColumnGuess guess;
    private final RosterColumnsKept kept;
    private final RosterTable table;
    private final RosterRun roster;
    private final Runs runs;
    private final Unions unions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RosterDesk(
            StoredFiles files,
            Sheets sheets,
            ColumnGuess guess,
            RosterColumnsKept kept,
            RosterTable table,
            RosterRun roster,
            Runs runs,
            Unions unions,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.sheets = sheets;
        this.guess = guess;
        this.kept = kept;
        this.table = table;
        this.roster = roster;
        this.runs = runs;
        this.unions = unions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in; {@link #preview} then shows how it is read.
     *
     * @throws org.niangjia.files.FileTooLarge if it has more than {@value #BYTES_MAX} bytes
     */
    public FileId receive(String name, InputStream content, SignedIn person) {
        check(person);
        return files.store(name, content, BYTES_MAX).id();
    }

    /**
     * How a file would be read.
     *
     * @param sheet name of the sheet that is read; empty for CSV
     * @param others how many other sheets of the workbook hold something and are not read
     * @param headings by column; empty texts where there is none
     * @param firstRow number of the first row that is entered
     * @param remembered whether the columns are those that the union chose before
     * @param rows the first ones, numbers masked
     */
    public record Preview(
            StoredFile file,
            String sheet,
            int others,
            List<String> headings,
            int firstRow,
            RosterColumns columns,
            boolean remembered,
            List<SheetRow> rows) {}

    /**
     * Reads the beginning of a file.
     *
     * @throws UnreadableSheet if it is no sheet
     */
    public Preview preview(FileId id, SignedIn person) {
        check(person);
        StoredFile file = files.find(id).orElseThrow(NotFound::new);
        try (Sheet sheet = sheets.open(id)) {
            List<SheetRow> first = sheet.rows().limit(ROWS_LOOKED_AT).toList();
            if (first.isEmpty()) {
                throw new UnreadableSheet(UnreadableSheet.Reason.EMPTY);
            }
            ColumnGuess.Guess guessed = guess.guess(first);
            int firstRow = guessed.heading().map(SheetRow::number).orElse(0) + 1;
            Optional<RosterColumns> remembered = guessed.heading()
                    .flatMap(heading -> transaction.execute(status -> kept.find(unionOf(person), heading.cells())));
            return new Preview(
                    file,
                    sheet.name(),
                    sheet.others(),
                    guessed.heading().map(SheetRow::cells).orElse(List.of()),
                    firstRow,
                    remembered.orElse(guessed.columns()),
                    remembered.isPresent(),
                    first.stream()
                            .filter(row -> row.number() >= firstRow)
                            .limit(ROWS_SHOWN)
                            .map(this::masked)
                            .toList());
        }
    }

    /** Whatever reads as a national number or a phone, in whichever column, is masked. */
    private SheetRow masked(SheetRow row) {
        return new SheetRow(row.number(), row.cells().stream().map(this::masked).toList(), row.readable());
    }

    private String masked(String text) {
        return switch (CitizenId.read(text, clock)) {
            case CitizenId.Valid valid -> valid.number().masked();
            case CitizenId.Repaired repaired -> repaired.number().masked();
            case CitizenId.Wrong wrong ->
                PhoneNumber.parse(text).map(PhoneNumber::masked).orElseGet(() -> longDigitsHidden(text));
        };
    }

    /** A mistyped number is one all the same. */
    private static String longDigitsHidden(String text) {
        return text.matches(".*\\d{8,}.*") ? text.replaceAll("(?<=\\d{3})\\d(?=[\\dXx]{3})", "*") : text;
    }

    /** What starting gave. */
    public sealed interface Outcome {}

    /** It runs; {@code /desk/runs/<id>} shows how far. */
    public record Started(RunId run) implements Outcome {}

    /** A column that is needed has no place. */
    public record ColumnMissing(List<RosterColumn> columns) implements Outcome {}

    /** A column has two places. */
    public record ColumnDoubled(List<RosterColumn> columns) implements Outcome {}

    /** Neither a column nor a choice says which union. */
    public record NoUnion() implements Outcome {}

    /** The chosen union takes no members, or lies out of scope. */
    public record WrongUnion() implements Outcome {}

    /**
     * Starts entering the rows in the background. The same file once more gives the run that it has already.
     *
     * @param union for the rows that name none; null if each names its own
     */
    @Transactional
    public Outcome start(FileId id, int firstRow, RosterColumns columns, @Nullable UUID union, SignedIn person) {
        check(person);
        if (!columns.missing().isEmpty()) {
            return new ColumnMissing(columns.missing());
        } else if (!columns.doubled().isEmpty()) {
            return new ColumnDoubled(columns.doubled());
        } else if (union == null && !columns.has(RosterColumn.UNION)) {
            return new NoUnion();
        } else if (union != null && !isPlace(union, person)) {
            return new WrongUnion();
        }
        remember(id, firstRow, columns, person);
        table.forgetOld();
        return new Started(runs.start(roster, new RosterSettings(columns, union), id, firstRow, person));
    }

    private boolean isPlace(UUID union, SignedIn person) {
        return unions.find(new UnionId(union))
                .filter(UnionNode::takesMembers)
                .filter(found -> scopeOf(person).covers(found.path()))
                .isPresent();
    }

    private void remember(FileId id, int firstRow, RosterColumns columns, SignedIn person) {
        try (Sheet sheet = sheets.open(id)) {
            sheet.rows()
                    .limit(ROWS_LOOKED_AT)
                    .filter(row -> row.number() == firstRow - 1)
                    .findFirst()
                    .ifPresent(heading -> kept.keep(unionOf(person), heading.cells(), columns));
        }
    }

    private UnionId unionOf(SignedIn person) {
        return unions.at(scopeOf(person)).map(UnionNode::id).orElseThrow(NotFound::new);
    }

    private static OrgPath scopeOf(SignedIn person) {
        return Optional.ofNullable(person.within()).orElseThrow(NotFound::new);
    }

    private static void check(SignedIn person) {
        if (!person.hasAny(IMPORTERS)) {
            throw new AccessDeniedException("this role does not enter members");
        }
    }
}
