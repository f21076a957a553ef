package org.niangjia.lecturer.internal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.PlatformTest;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Uploads.Outcome;
import org.niangjia.lecturer.internal.documents.Uploads.Received;
import org.niangjia.lecturer.internal.documents.Uploads.Same;
import org.niangjia.lecturer.internal.documents.VersionState.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents on the shelf and in the index, whatever happens in between. */
class DocumentShelfTest extends PlatformTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Uploads uploads;

    @Autowired
    private DocumentReading reading;

    @Autowired
    private Library library;

    @Autowired
    private Documents documents;

    @Autowired
    private Passages passages;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Shelf shelf;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    private final AccountId editor = AccountId.next();
    private final String title = "试验办法" + Long.toString(System.nanoTime(), 36);

    @Test
    void aReadDocumentIsFoundAtOnce() {
        UUID version = read("鹭鸶岛的灯塔每晚点亮两次");
        assertThat(found("鹭鸶岛的灯塔")).contains(version);
    }

    @Test
    void aVersionLeftInReadingByAKillIsReadWhenItsJobRunsAgain() {
        UUID version = store("海螺坡的风车每天上油");
        transaction.executeWithoutResult(
                status -> documents.save(documents.lock(version).orElseThrow().beginReading()));
        reading.read(version);
        assertThat(stateOf(version)).isIn(Code.SEARCHABLE, Code.EMBEDDED);
        assertThat(found("海螺坡的风车")).contains(version);
    }

    @Test
    void aVersionKilledBetweenIndexAndPublicationEndsTheSame() {
        UUID version = store("松果湾的缆车每班检查");
        DocumentVersion begun = Objects.requireNonNull(transaction.execute(status -> {
            DocumentVersion started = documents.lock(version).orElseThrow().beginReading();
            documents.save(started);
            return started;
        }));
        try {
            library.put(version, library.read(new FileName(begun.fileName()), text("松果湾的缆车每班检查")));
        } catch (Library.Unreadable e) {
            throw new AssertionError(e);
        }
        reading.read(version);
        reading.read(version);
        assertThat(stateOf(version)).isIn(Code.SEARCHABLE, Code.EMBEDDED);
        assertThat(catalogue.versions(documentOf(version))).hasSize(1);
        assertThat(library.versions()).contains(version);
    }

    @Test
    void aNewVersionReplacesTheOneBefore() {
        UUID first = read("琥珀巷的路灯每晚七点点亮");
        UUID second = read("琥珀巷的路灯每晚八点点亮");
        assertThat(stateOf(first)).isEqualTo(Code.REPLACED);
        assertThat(documentOf(first)).isEqualTo(documentOf(second));
        assertThat(found("琥珀巷的路灯")).contains(second).doesNotContain(first);
    }

    @Test
    void anUploadThatIsReadLateDoesNotReplaceALaterOne() {
        UUID early = store("石榴渡的渡船早上六点开");
        UUID late = store("石榴渡的渡船早上七点开");
        reading.read(late);
        reading.read(early);
        assertThat(stateOf(early)).isEqualTo(Code.REPLACED);
        assertThat(found("石榴渡的渡船")).contains(late).doesNotContain(early);
    }

    @Test
    void aWithdrawnDocumentIsNotFoundUntilItIsRestored() {
        UUID version = read("薄荷街的水井每周清洗");
        shelf.withdraw(documentOf(version), "过期", editor);
        assertThat(found("薄荷街的水井")).doesNotContain(version);
        shelf.restore(documentOf(version), editor);
        assertThat(found("薄荷街的水井")).contains(version);
    }

    @Test
    void theSameBytesSentByManyAtOnceAreTakenInOnce() throws Exception {
        Callable<Outcome> send = () -> uploads.store("同一份.md", "", text("铜铃坊的钟楼"), null, Validity.ALWAYS, null);
        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> sent = editors.invokeAll(
                    IntStream.range(0, 8).mapToObj(number -> send).toList());
            assertThat(sent.stream().map(Future::resultNow).filter(Received.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void theSameBytesOfADocumentInUseChangeNothing() {
        UUID version = read("枇杷园的篱笆每年修一次");
        Outcome again = uploads.store("又一次.md", "", text("枇杷园的篱笆每年修一次"), null, Validity.ALWAYS, null);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Same.class, same -> assertThat(same.existing().id()).isEqualTo(version));
    }

    @Test
    void aVersionForOneDocumentThatIsTitledLikeAnotherIsRefused() {
        UUID version = read("青瓦镇的集市逢五开");
        byte[] other = "# 另一份%s\n\n第一条 蓝布坊的染缸每月换水。\n".formatted(title).getBytes(StandardCharsets.UTF_8);
        reading.read(received(uploads.store("a.md", "", other, null, Validity.ALWAYS, null)));
        byte[] mistaken = "# 另一份%s\n\n第一条 蓝布坊的染缸每周换水。\n".formatted(title).getBytes(StandardCharsets.UTF_8);
        UUID refused = received(uploads.store("b.md", "", mistaken, documentOf(version), Validity.ALWAYS, null));
        reading.read(refused);
        assertThat(stateOf(refused)).isEqualTo(Code.FAILED);
    }

    @Test
    void aLostIndexIsMadeAgainFromTheDatabase(@TempDir Path data) {
        UUID version = read("杏花渡的石桥限重三吨");
        try (Library empty = new Library(data)) {
            new IndexKeeper(empty, documents, passages, catalogue, transaction).reconcile();
            assertThat(empty.versions()).contains(version).isEqualTo(inUse());
        }
    }

    @Test
    void aDamagedIndexIsThrownAwayAndMadeAgain(@TempDir Path data) throws IOException {
        try (Library whole = new Library(data)) {
            new IndexKeeper(whole, documents, passages, catalogue, transaction).reconcile();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Library damaged = new Library(data)) {
            assertThat(damaged.versions()).isEmpty();
            new IndexKeeper(damaged, documents, passages, catalogue, transaction).reconcile();
            assertThat(damaged.versions()).isEqualTo(inUse());
        }
    }

    @Test
    void whatIsNotInUseLeavesTheIndexAtTheNextStart(@TempDir Path data) throws Library.Unreadable {
        UUID unknown = TimeOrderedUuid.next();
        try (Library stale = new Library(data)) {
            stale.put(unknown, library.read(new FileName("a.md"), text("没有人认识的文件")));
            new IndexKeeper(stale, documents, passages, catalogue, transaction).reconcile();
            assertThat(stale.versions()).doesNotContain(unknown);
        }
    }

    @Test
    void aVersionOfALaterDayWaitsAndTheOneBeforeStaysInUse() {
        UUID before = read("蒲公英巷的公交末班车九点开");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        UUID scheduled = received(
                uploads.store("试验.md", "", text("蒲公英巷的公交末班车十点开"), null, new Validity(tomorrow, null, null), null));
        reading.read(scheduled);

        assertThat(stateOf(scheduled)).isEqualTo(Code.SCHEDULED);
        assertThat(stateOf(before)).isIn(Code.SEARCHABLE, Code.EMBEDDED);
        assertThat(found("蒲公英巷的公交末班车")).contains(before).doesNotContain(scheduled);
        assertThat(catalogue.scheduledAfter(List.of(before)))
                .extracting(item -> item.version().id())
                .containsExactly(scheduled);

        on(tomorrow.plusDays(1), later -> later.readDue());
        assertThat(stateOf(scheduled)).isIn(Code.SEARCHABLE, Code.EMBEDDED);
        assertThat(stateOf(before)).isEqualTo(Code.REPLACED);
        assertThat(found("蒲公英巷的公交末班车")).contains(scheduled).doesNotContain(before);
    }

    @Test
    void aCorrectionUploadedMeanwhileDoesNotKeepAScheduledVersionFromItsDay() {
        read("银杏街的菜场六点开");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        UUID scheduled =
                received(uploads.store("试验.md", "", text("银杏街的菜场八点开"), null, new Validity(tomorrow, null, null), null));
        reading.read(scheduled);
        UUID correction = read("银杏街的菜场七点开");

        on(tomorrow, later -> later.readDue());
        assertThat(stateOf(scheduled)).isIn(Code.SEARCHABLE, Code.EMBEDDED);
        assertThat(stateOf(correction)).isEqualTo(Code.REPLACED);
    }

    @Test
    void aCancelledVersionNeverComesIntoForce() {
        UUID before = read("紫藤桥的书亭周日关门");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        UUID scheduled = received(
                uploads.store("试验.md", "", text("紫藤桥的书亭周一关门"), null, new Validity(tomorrow, null, null), null));
        reading.read(scheduled);
        shelf.cancel(documentOf(scheduled), scheduled, editor);

        on(tomorrow, later -> later.readDue());
        assertThat(stateOf(scheduled)).isEqualTo(Code.REPLACED);
        assertThat(stateOf(before)).isIn(Code.SEARCHABLE, Code.EMBEDDED);
    }

    @Test
    void whatIsOverIsNoLongerCitedNorListed() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        UUID over = received(
                uploads.store("试验.md", "", text("杨梅坡的凉亭可以歇脚"), null, new Validity(null, yesterday, null), null));
        reading.read(over);

        String passage = passages.of(over).getFirst().id();
        assertThat(passages.cited(List.of(over), List.of(passage))).isEmpty();
        assertThat(catalogue.inUse()).extracting(item -> item.version().id()).doesNotContain(over);
        new IndexKeeper(library, documents, passages, catalogue, transaction).reconcile();
        assertThat(found("杨梅坡的凉亭")).doesNotContain(over);
    }

    /** What the reading does on another day. */
    private void on(LocalDate day, Consumer<DocumentReading> work) {
        Clock then = Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
        work.accept(new DocumentReading(documents, passages, library, keeper, audit, events, transaction, then));
    }

    private UUID read(String sentence) {
        UUID version = store(sentence);
        reading.read(version);
        return version;
    }

    private UUID store(String sentence) {
        return received(uploads.store("试验.md", "text/markdown", text(sentence), null, Validity.ALWAYS, null));
    }

    private byte[] text(String sentence) {
        return "# %s\n\n第一条 %s。\n".formatted(title, sentence).getBytes(StandardCharsets.UTF_8);
    }

    private static UUID received(Outcome outcome) {
        return ((Received) outcome).version();
    }

    private Set<UUID> found(String question) {
        return library.answer(question).retrieved().stream()
                .map(Hit::documentId)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private Code stateOf(UUID version) {
        return Objects.requireNonNull(transaction.execute(
                status -> documents.lock(version).orElseThrow().state().code()));
    }

    private DocumentId documentOf(UUID version) {
        DocumentVersion found = Objects.requireNonNull(
                transaction.execute(status -> documents.lock(version).orElseThrow()));
        return Objects.requireNonNull(found.document());
    }

    private Set<UUID> inUse() {
        return Objects.requireNonNull(transaction.execute(
                status -> documents.inUse().stream().map(DocumentVersion::id).collect(Collectors.toSet())));
    }
}
