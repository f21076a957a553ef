package org.niangjia.engine.population.internal.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.internal.register.Form.Column;
import org.niangjia.engine.population.internal.register.Form.Subject;
import org.niangjia.engine.population.internal.register.Resident.Membership;

/** The union's list of its members, and which of its rows are one person. */
final class MembersFile implements AutoCloseable {

    private static final Form FORM = Forms.of(OfficeList.MEMBERS);

    private final Clerk clerk;
    private final CsvFile file;
    private final CsvFile truth;
    private long rows;

    MembersFile(Path folder, Clerk clerk) throws IOException {
        this.clerk = clerk;
        file = CsvFile.of(
                folder.resolve(OfficeList.MEMBERS.code() + ".csv"),
                Stream.concat(
                                Stream.of(FORM.idHeading()),
                                FORM.columns().stream().map(Column::heading))
                        .toList());
        truth = CsvFile.of(
                folder.resolve("truth-" + OfficeList.MEMBERS.code() + ".csv"), List.of("member_id", "other_member_id"));
    }

    /** Writes somebody down, now and then twice, and tells under which identifiers. */
    List<String> add(Resident resident, Membership membership, Household household) throws IOException {
        Slips slips = clerk.slips(OfficeList.MEMBERS, resident, 0);
        List<String> ids = new ArrayList<>();
        ids.add(membership.id().value().toString());
        write(ids.getFirst(), resident, household, slips);
        if (slips.happens(NoiseRate.RECORD_DOUBLED)) {
            ids.add(membership.idOfDouble().value().toString());
            write(ids.getLast(), resident, household, clerk.slips(OfficeList.MEMBERS, resident, 1));
            truth.addLine(String.join(",", ids));
        }
        return ids;
    }

    private void write(String id, Resident resident, Household household, Slips slips) throws IOException {
        Subject subject =
                new Subject(clerk.written(resident, household, FORM.order(), slips), resident, household, slips.dice());
        List<String> cells =
                FORM.columns().stream().map(column -> column.cell().of(subject)).toList();
        file.addLine(id + "," + CsvFile.line(cells));
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (truth) {
            file.close();
        }
    }
}
