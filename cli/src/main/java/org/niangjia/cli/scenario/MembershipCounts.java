package org.niangjia.cli.scenario;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.population.RosterOutcome;

/**
 * What the scenario of membership did, as its pages showed it.
 *
 * @param joined persons who sent an application by phone
 * @param approved of them, by a cadre
 * @param returned applications that were given back once to be mended
 * @param transferred members who moved to another union
 * @param placedFromPool workers whom the turnover pool gave to a union
 * @param erased persons of whom nothing is left but what the law asks to keep
 * @param membersInTables current members of the county as the tables hold them
 * @param membersInExport current members of the county in the list that was taken along
 */
public record MembershipCounts(
        int joined,
        int approved,
        int returned,
        int transferred,
        int placedFromPool,
        Rows roster,
        int erased,
        AuditState audit,
        int membersInTables,
        int membersInExport) {

    /** Rows of the roster: all, those that a member stands for afterwards, and those refused with a reason. */
    public record Rows(int all, int accepted, int rejected) {

        /**
         * Counts the rows of an outcome sheet in CSV: a heading, a row each, a watermark.
         *
         * @throws IOException if they are not as the roster's maker knows that they must be
         */
        static Rows of(String sheet, Map<RosterOutcome, Long> expected) throws IOException {
            List<String> lines = rowsIn(sheet);
            int rejected =
                    (int) lines.stream().filter(line -> line.contains(",没有办成,")).count();
            if (rejected != expected.getOrDefault(RosterOutcome.REJECTED, 0L)) {
                throw new IOException(rejected + " rows were refused, " + expected + " were to be");
            }
            return new Rows(lines.size(), lines.size() - rejected, rejected);
        }
    }

    private static List<String> rowsIn(String sheet) {
        List<String> lines = sheet.lines().toList();
        return lines.subList(1, lines.size() - 1);
    }

    static int membersIn(String sheet) {
        return rowsIn(sheet).size();
    }

    /**
     * Holds what the pages showed against what the record of deeds says.
     *
     * @throws IOException if they differ
     */
    void compareWith(MembershipRecords.Deeds deeds) throws IOException {
        expect("approved", approved, deeds.of("member.joining-approved"));
        expect("returned", returned, deeds.of("member.joining-returned"));
        expect("transferred", transferred, deeds.of("member.transferred"));
        expect("placed from the pool", placedFromPool > 0 ? 1 : 0, deeds.of("member.pool-placed"));
        expect("erased", erased, deeds.of("privacy.person-erased"));
        expect("lists taken", 1, deeds.of("member.list-exported"));
        expect("members in the list", membersInTables, membersInExport);
    }

    private static void expect(String what, long shown, long recorded) throws IOException {
        if (shown != recorded) {
            throw new IOException(what + ": " + shown + " by the pages, " + recorded + " by the records");
        }
    }
}
