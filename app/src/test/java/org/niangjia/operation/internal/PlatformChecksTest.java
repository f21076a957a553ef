package org.niangjia.operation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.operation.internal.Backlog.Counts;
import org.niangjia.shell.HealthCheck.Finding;
import org.niangjia.shell.HealthCheck.State;

/** What each check makes of what it sees. */
class PlatformChecksTest {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path folder;

    @Test
    void clocksThatAgreeWithinTwoSecondsAreGood() {
        assertThat(PlatformChecks.clockFinding(Duration.ofSeconds(2)).state()).isEqualTo(State.GOOD);
        assertThat(PlatformChecks.clockFinding(Duration.ofSeconds(3))).isEqualTo(Finding.watch("apart", 3L));
        assertThat(PlatformChecks.clockFinding(Duration.ofSeconds(31))).isEqualTo(Finding.bad("apart", 31L));
    }

    @Test
    void jobsThatDoNotStartOrWentSilentAreBad() {
        assertThat(PlatformChecks.jobsFinding(NOTHING)).isEqualTo(Finding.good());
        assertThat(PlatformChecks.jobsFinding(new Counts(3, 119, 0, 0, 0, 0, 0, 0)))
                .isEqualTo(Finding.good());
        assertThat(PlatformChecks.jobsFinding(new Counts(3, 181, 0, 0, 0, 0, 0, 0)))
                .isEqualTo(Finding.bad("late", 3L, 3L));
        assertThat(PlatformChecks.jobsFinding(new Counts(0, 0, 2, 0, 0, 0, 0, 0)))
                .isEqualTo(Finding.watch("failing", 2L));
        assertThat(PlatformChecks.jobsFinding(new Counts(0, 0, 0, 1, 0, 0, 0, 0)))
                .isEqualTo(Finding.bad("silent", 1L));
    }

    @Test
    void eventsMayWaitFiveMinutesAndAuditEntriesOne() {
        assertThat(PlatformChecks.eventsFinding(new Counts(0, 0, 0, 0, 7, 299, 0, 0)))
                .isEqualTo(Finding.good(7L));
        assertThat(PlatformChecks.eventsFinding(new Counts(0, 0, 0, 0, 7, 300, 0, 0)))
                .isEqualTo(Finding.watch("behind", 7L, 5L));
        assertThat(PlatformChecks.eventsFinding(new Counts(0, 0, 0, 0, 7, 3600, 0, 0)))
                .isEqualTo(Finding.bad("behind", 7L, 60L));
        assertThat(PlatformChecks.auditFinding(new Counts(0, 0, 0, 0, 0, 0, 9, 60)))
                .isEqualTo(Finding.watch("behind", 9L, 1L));
    }

    @Test
    void aDiskIsBadBelowOneGigabyte() {
        assertThat(PlatformChecks.diskFinding(50 * GIGABYTE, 100 * GIGABYTE)).isEqualTo(Finding.good(50L, 50L));
        assertThat(PlatformChecks.diskFinding(4 * GIGABYTE, 100 * GIGABYTE)).isEqualTo(Finding.watch("full", 4L, 4L));
        assertThat(PlatformChecks.diskFinding(GIGABYTE - 1, 100 * GIGABYTE)).isEqualTo(Finding.bad("full", 0L, 0L));
    }

    @Test
    void aKeyFileIsThereAndNobodyElseReadsIt() throws Exception {
        Path file = folder.resolve("vault.properties");
        assertThat(PlatformChecks.keysFinding(file)).isEqualTo(Finding.bad("missing"));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        assertThat(PlatformChecks.keysFinding(file)).isEqualTo(Finding.good());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(PlatformChecks.keysFinding(file)).isEqualTo(Finding.bad("open"));
    }
}
