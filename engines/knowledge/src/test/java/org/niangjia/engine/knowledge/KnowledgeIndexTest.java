package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeIndexTest {

    private static final IndexSettings SETTINGS = IndexSettings.ofDefaults();

    @TempDir
    private Path folder = Path.of("");

    private final CountingEmbedder embedder = new CountingEmbedder();

    @Test
    void aDocumentIsFoundByItsWordsAsSoonAsItIsPut() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            assertThat(index.pendingEmbeddings()).isEqualTo(8);
            thenFirstFoundFor(index, "婚假", "第五条");
        }
    }

    @Test
    void aReplacedPassageIsFoundByItsNewWordsAtOnceAndNotByItsOldOnes() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            index.put("leave", GivenDocument.read(GivenDocument.LEAVE_RULES.replace("享受婚假十三天", "享受蜜月假二十天")));

            thenFirstFoundFor(index, "蜜月假", "第五条");
            assertThat(index.search("享受蜜月假", 20))
                    .noneMatch(hit -> hit.passage().text().contains("十三天"));
        }
    }

    @Test
    void aPassageWithoutAVectorDoesNotStandBehindThoseThatHaveOne() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            index.embedPending(ProgressListener.none(), () -> false);

            index.put("leave", GivenDocument.read(GivenDocument.LEAVE_RULES.replace("享受婚假十三天", "享受蜜月假二十天")));

            assertThat(index.pendingEmbeddings()).isEqualTo(1);
            thenFirstFoundFor(index, "蜜月假", "第五条");
        }
    }

    @Test
    void anIndexOfAnotherFormatIsEmptiedButKeepsItsVectors() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder, SETTINGS, embedder)) {
            index.put("leave", GivenDocument.leaveRules());
            index.embedPending(ProgressListener.none(), () -> false);
        }
        try (Directory passages = FSDirectory.open(folder.resolve("passages"));
                IndexWriter writer = new IndexWriter(passages, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "1").entrySet());
            writer.commit();
        }
        embedder.forget();

        try (KnowledgeIndex index = KnowledgeIndex.open(folder, SETTINGS, embedder)) {
            assertThat(index.documents()).isEmpty();
            index.put("leave", GivenDocument.leaveRules());
            index.embedPending(ProgressListener.none(), () -> false);
        }
        assertThat(embedder.embedded()).isEmpty();
    }

    @Test
    void manyDocumentsArePutTogetherAndUnchangedOnesPassedOver() {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder, SETTINGS, embedder)) {
            Map<String, SourceDocument> documents =
                    Map.of("leave", GivenDocument.leaveRules(), "relief", GivenDocument.reliefGuide());

            assertThat(index.putAll(documents, ProgressListener.none())).isEqualTo(2);
            assertThat(index.putAll(documents, ProgressListener.none())).isZero();
            assertThat(index.documents()).hasSize(2);
            thenFirstFoundFor(index, "婚假", "第五条");
        }
    }

    @Test
    void replacingADocumentTellsWhatChanged() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            PassageChanges changes = index.put(
                    "leave",
                    GivenDocument.read(GivenDocument.LEAVE_RULES
                            .replace("享受婚假十三天", "享受婚假十五天")
                            .replace("第二条 本办法适用于云江省的用人单位和职工。\n\n", "")
                            .replace("附录：", "第七条 新的一条。\n\n附录：")));

            assertThat(changes.changed()).hasSize(1);
            assertThat(changes.removed()).hasSize(1);
            assertThat(changes.added()).hasSize(1);
            assertThat(changes.unchanged()).hasSize(6);
        }
    }

    @Test
    void onlyTheChangedPassageIsEmbeddedAgain() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            index.embedPending(ProgressListener.none(), () -> false);
            embedder.forget();

            index.put("leave", GivenDocument.read(GivenDocument.LEAVE_RULES.replace("婚假十三天", "婚假十五天")));

            assertThat(index.pendingEmbeddings()).isEqualTo(1);
            assertThat(index.embedPending(ProgressListener.none(), () -> false)).isEqualTo(1);
            assertThat(embedder.embedded())
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("婚假十五天"));
        }
    }

    @Test
    void aCancelledRunKeepsWhatItHasDone() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            index.embedPending(
                    ProgressListener.none(), () -> embedder.embedded().size() == 3);

            assertThat(index.pendingEmbeddings()).isEqualTo(5);
        }
    }

    @Test
    void progressReachesItsTotal() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            int[] last = new int[2];
            index.embedPending(
                    (done, total) -> {
                        last[0] = done;
                        last[1] = total;
                    },
                    () -> false);

            assertThat(last).containsExactly(8, 8);
        }
    }

    @Test
    void aRemovedDocumentIsFoundNoMore() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            index.remove("leave");

            assertThat(index.documents()).isEmpty();
            assertThat(index.search("婚假", 5)).isEmpty();
        }
    }

    @Test
    void aReopenedIndexHasItsDocumentsAndVectors() {
        try (KnowledgeIndex index = givenLeaveRulesIn(folder)) {
            index.embedPending(ProgressListener.none(), () -> false);
        }

        try (KnowledgeIndex reopened = KnowledgeIndex.open(folder, SETTINGS, embedder)) {
            assertThat(reopened.documents())
                    .containsExactly(new IndexedDocument("leave", "云江省职工休假办法", "2024-05-20", 8));
            assertThat(reopened.pendingEmbeddings()).isZero();
            thenFirstFoundFor(reopened, "云江省职工休假办法第四条之一", "第四条之一");
        }
    }

    @Test
    void aDirectoryThatIsOpenIsRefused() {
        try (KnowledgeIndex index = givenLeaveRulesIn(folder)) {
            assertThatExceptionOfType(IndexInUse.class)
                    .isThrownBy(() -> KnowledgeIndex.open(folder, SETTINGS, embedder))
                    .withMessageContaining(folder.toString());
            assertThat(index.documents()).hasSize(1);
        }
    }

    @Test
    void eachPassageIsFoundOnce() {
        try (KnowledgeIndex index = givenLeaveRules()) {
            index.embedPending(ProgressListener.none(), () -> false);

            assertThat(index.search("职工享受带薪年休假", 50))
                    .extracting(hit -> hit.passage().id())
                    .doesNotHaveDuplicates()
                    .hasSize(8);
        }
    }

    @Test
    void searchesGoOnWhileDocumentsAreReplacedAndEmbedded() throws Exception {
        try (KnowledgeIndex index = givenLeaveRules()) {
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int days = 1; days <= 20; days++) {
                    index.put(
                            "leave", GivenDocument.read(GivenDocument.LEAVE_RULES.replace("婚假十三天", "婚假" + days + "天")));
                    index.embedPending(ProgressListener.none(), () -> false);
                }
            });
            while (writer.isAlive()) {
                assertThat(index.search("婚假", 50)).hasSizeBetween(1, 8);
            }
            writer.join();
            assertThat(index.search("婚假20天", 8))
                    .anyMatch(hit -> hit.passage().text().contains("婚假20天"))
                    .noneMatch(hit -> hit.passage().text().contains("婚假19天"));
        }
    }

    private KnowledgeIndex givenLeaveRules() {
        KnowledgeIndex index = KnowledgeIndex.inMemory(SETTINGS, embedder);
        index.put("leave", GivenDocument.leaveRules());
        return index;
    }

    private KnowledgeIndex givenLeaveRulesIn(Path directory) {
        KnowledgeIndex index = KnowledgeIndex.open(directory, SETTINGS, embedder);
        index.put("leave", GivenDocument.leaveRules());
        return index;
    }

    private static void thenFirstFoundFor(KnowledgeIndex index, String question, String heading) {
        assertThat(index.search(question, 1))
                .singleElement()
                .satisfies(hit -> assertThat(hit.passage().heading()).isEqualTo(heading));
    }
}
