package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {

    private static final ZonedDateTime FINISHED =
            ZonedDateTime.of(2026, 11, 29, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final String HOSTILE = "<script>alert('x')</script>&\"";

    @TempDir
    private Path folder;

    private String ofLink(List<List<String>> lefts, List<List<String>> rights) throws IOException {
        RecordTable left = Persons.table(lefts);
        RecordTable right = Persons.table(rights);
        LinkagePlan plan = Linkage.propose(left, right, null, Set.of());
        return written(Linkage.of(plan).link(left, right), left, right, "right.csv");
    }

    private String ofDedupe(List<List<String>> rows) throws IOException {
        RecordTable table = Persons.table(rows);
        LinkagePlan plan = Linkage.propose(table, null, Set.of());
        return written(Linkage.of(plan).dedupe(table), table, null, null);
    }

    private String written(
            LinkageResult result,
            RecordTable left,
            @org.jspecify.annotations.Nullable RecordTable right,
            @org.jspecify.annotations.Nullable String rightFile)
            throws IOException {
        var kept = new ResultFolder.Kept(
                "/data/" + HOSTILE + ".csv", rightFile, result.plan().id(), null, result.weights());
        try (ResultFolder open = ResultFolder.open(folder)) {
            open.write(result, left, right, kept, new RunFacts(FINISHED, result.seconds(), 512));
        }
        return Files.readString(folder.resolve("report.html"));
    }

    /** The page is also XML, so a parser sees whether every element is closed and every value escaped. */
    private static Document parsed(String page) throws Exception {
        String withoutScript = page.replace("<!DOCTYPE html>", "")
                .replaceAll("(?s)<script>.*?</script>", "")
                .replaceAll("(?s)<style>.*?</style>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(withoutScript)));
    }

    private static List<String> ids(Document page, String element) {
        NodeList nodes = page.getElementsByTagName(element);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(nodes.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        return ids;
    }

    @Test
    void aLinkageIsToldInAllItsSections() throws Exception {
        Persons persons = new Persons(600, 7);
        Document page = parsed(ofLink(persons.left(), persons.right()));
        assertThat(ids(page, "section"))
                .containsExactly(
                        "weights",
                        "threshold",
                        "check",
                        "chosen",
                        "parameters",
                        "rules",
                        "groups",
                        "unlinkables",
                        "input",
                        "run");
        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "预计准确率",
                        "Expected precision",
                        "左表 600 条",
                        "权重",
                        "阴性对照",
                        "negative controls",
                        "缺身份证号",
                        "512 MiB",
                        "2026-11-29 09:30");
    }

    @Test
    void whatBecameOfNationalNumbersIsCounted() throws Exception {
        List<List<String>> rows = new ArrayList<>(new Persons(600, 7).left());
        List<String> written =
                List.of("990101901113154", "990101********1543", "990101********1551", "990101199011131544");
        for (int i = 0; i < written.size(); i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            row.set(4, written.get(i));
            rows.set(i, row);
        }
        assertThat(parsed(ofLink(rows, new Persons(600, 8).right()))
                        .getDocumentElement()
                        .getTextContent())
                .contains(
                        "1 条是 15 位旧号码，已补全为 18 位（第 1 行起）",
                        "2 条号码有几位被隐去，按看得见的位比对（第 2 行起）",
                        "2 with hidden characters, compared by what they show (from row 2)")
                .containsPattern("\\d+ 条号码校验不符或不完整（第 4 行起）");
    }

    @Test
    void aDeduplicationDrawsItsClusters() throws Exception {
        Persons persons = new Persons(400, 11);
        List<List<String>> rows = new ArrayList<>(persons.left());
        rows.addAll(persons.right());
        List<String> third = new ArrayList<>(persons.left().getFirst());
        third.set(0, "X");
        rows.add(third);
        Document page = parsed(ofDedupe(rows));
        assertThat(ids(page, "section")).contains("clusters");
        assertThat(page.getElementsByTagName("circle").getLength()).isGreaterThan(5);
        assertThat(page.getDocumentElement().getTextContent()).contains("3 条一组：1", "最大的组之一");
    }

    @Test
    void aModelThatThinksTooWellOfItselfIsToldAtTheHead() throws Exception {
        Persons wrong = new Persons(2_000, 5).withStrangers(1_000);
        assertThat(ofLink(wrong.left(), wrong.right()).split("<nav", 2)[0]).contains("比模型预计的低");
        Persons right = new Persons(600, 7);
        assertThat(ofLink(right.left(), right.right()).split("<nav", 2)[0]).doesNotContain("比模型预计的低");
    }

    @Test
    void aRunThatFindsHardlyAnybodyIsToldToo() throws Exception {
        Document page = parsed(ofLink(
                new Persons(150, 1).left().subList(0, 40),
                new Persons(150, 2).right().subList(0, 40)));
        assertThat(page.getDocumentElement().getTextContent()).contains("左表 40 条与右表 40 条");
    }

    @Test
    void aRunThatFindsNobodyClaimsNoPrecision() throws Exception {
        List<List<String>> strangers = new Persons(150, 2).left().subList(0, 40);
        String page = ofLink(new Persons(150, 1).left().subList(0, 40), strangers);
        String[] head = page.split("<nav", 2);
        assertThat(head[0]).contains("没有关联，无从估计").doesNotContain("100.00%");
        assertThat(parsed(page).getDocumentElement().getTextContent()).doesNotContain("种可能的 0.0%");
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws Exception {
        Persons persons = new Persons(300, 5);
        String page = ofLink(persons.left(), persons.right());
        assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "url(", "<link");
    }

    @Test
    void hostileValuesStayText() throws Exception {
        Persons persons = new Persons(300, 5);
        String page = ofLink(hostile(persons.left()), hostile(persons.right()));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
        Document parsed = parsed(page);
        assertThat(parsed.getDocumentElement().getTextContent()).contains("<script>alert");
    }

    private static List<List<String>> hostile(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    List<String> changed = new ArrayList<>(row);
                    changed.set(0, row.get(0) + HOSTILE);
                    changed.set(6, row.get(6) + HOSTILE);
                    return changed;
                })
                .toList();
    }

    @Test
    void onlyChosenPairsAreQuoted() throws Exception {
        Persons persons = new Persons(600, 7);
        String page = ofLink(persons.left(), persons.right());
        long quoted = persons.left().stream()
                .filter(row -> !row.get(4).isEmpty() && page.contains(row.get(4)))
                .count();
        assertThat(quoted).isLessThan(14);
        assertThat(page).contains("按个人信息保管");
    }
}
