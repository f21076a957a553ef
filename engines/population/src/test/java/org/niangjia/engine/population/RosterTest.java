package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.OrgPath;

/** A roster holds what it says that it holds. */
class RosterTest {

    private static final Federation DEMO = Federation.generate(Settings.ofDefaults());
    private static final OrgPath PROVINCE = DEMO.unions().getFirst().path();

    @Test
    void everyHundredRowsHoldEachFaultOnce() {
        Map<RosterFault, Long> faults = Roster.of(DEMO, PROVINCE, 1_000).faults();

        assertThat(faults)
                .containsEntry(RosterFault.MISTYPED_NUMBER, 10L)
                .containsEntry(RosterFault.TWICE_IN_FILE, 10L);
        assertThat(faults.keySet()).containsExactly(RosterFault.values());
        assertThat(faults.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000);
    }

    @Test
    void theExpectedOutcomesAddUpToTheRows() {
        Map<RosterOutcome, Long> expected = Roster.of(DEMO, PROVINCE, 1_000).expected();

        assertThat(expected.get(RosterOutcome.REJECTED)).isEqualTo(80);
        assertThat(expected.get(RosterOutcome.UNCHANGED)).isEqualTo(10);
        assertThat(expected.get(RosterOutcome.ADDED)).isEqualTo(910);
    }

    @Test
    void theSameRosterIsTheSameToTheByteAndAnotherSharesNobody() throws IOException {
        assertThat(csv(Roster.of(DEMO, PROVINCE, 200))).isEqualTo(csv(Roster.of(DEMO, PROVINCE, 200)));
        assertThat(newNumbers(Roster.of(DEMO, PROVINCE, 200, 200)))
                .doesNotContainAnyElementsOf(newNumbers(Roster.of(DEMO, PROVINCE, 200)));
    }

    private static byte[] csv(Roster roster) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        roster.writeCsv(out, Charset.forName("GB18030"));
        return out.toByteArray();
    }

    private static List<String> newNumbers(Roster roster) {
        return roster.rows()
                .filter(row -> row.fault() != RosterFault.MEMBER_ALREADY)
                .map(row -> row.cells().get(1))
                .toList();
    }

    @Test
    void itsUnionsLieWhereItIsFor() {
        SyntheticUnion county = DEMO.unions().stream()
                .filter(union -> union.level() == SyntheticUnion.Level.COUNTY)
                .findFirst()
                .orElseThrow();
        Set<String> there = DEMO.unions().stream()
                .filter(union -> county.path().covers(union.path()))
                .map(SyntheticUnion::name)
                .collect(Collectors.toSet());

        assertThat(Roster.of(DEMO, county.path(), 300).rows())
                .filteredOn(row -> row.fault() != RosterFault.UNKNOWN_UNION)
                .allMatch(row -> there.contains(row.cells().get(3)));
    }

    @Test
    void aRosterWithoutRowsIsRefused() {
        assertThatThrownBy(() -> Roster.of(DEMO, PROVINCE, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
