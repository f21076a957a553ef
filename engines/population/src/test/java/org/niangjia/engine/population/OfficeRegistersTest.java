package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeRegistersTest {

    private static final int NAME = 1;
    private static final int NUMBER = 3;
    private static final int BIRTHDAY = 4;
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private RegisterSummary written(Path out, int members, long seed, Noise noise) throws IOException {
        return OfficeRegisters.of(members, seed, noise).writeTo(out, true, done -> {});
    }

    private static Noise quiet() {
        return Noise.ofDefaults()
                .with(
                        Stream.of(NoiseRate.values())
                                .filter(NoiseRate::isPerList)
                                .map(rate -> rate.key() + " = 0")
                                .collect(Collectors.joining("\n")),
                        "quiet");
    }

    private static Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private List<List<String>> rows(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name)).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static Map<String, List<String>> byId(List<List<String>> rows) {
        return rows.stream().collect(Collectors.toMap(List::getFirst, Function.identity()));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        written(folder.resolve("one"), 2_000, 7, Noise.ofDefaults());
        written(folder.resolve("two"), 2_000, 7, Noise.ofDefaults());
        written(folder.resolve("three"), 2_000, 8, Noise.ofDefaults());

        assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
        assertThat(contents(folder.resolve("three")).get("members.csv"))
                .isNotEqualTo(contents(folder.resolve("one")).get("members.csv"));
    }

    @Test
    void slipsHappenAsOftenAsTheirRatesSay() throws IOException {
        Noise noise = Noise.ofDefaults().with("cover.medical = 0.4\ncover.civil-affairs = 0.4\n", "wide");
        SlipCounts slips = written(folder.resolve("out"), 12_000, 3, noise).slips();

        for (OfficeList list : List.of(OfficeList.MEMBERS, OfficeList.MEDICAL, OfficeList.CIVIL_AFFAIRS)) {
            for (NoiseRate rate : NoiseRate.values()) {
                if (rate.isPerList()) {
                    double share = noise.rate(list, rate);
                    SlipCounts.Count count = slips.of(list, rate);
                    double deviation = Math.sqrt(share * (1 - share) / Math.max(1, count.possible()));
                    assertThat(count.possible() == 0 ? share : count.share())
                            .as("%s in %s, possible in %d rows", rate.key(), list.code(), count.possible())
                            .isCloseTo(share, within(5 * deviation + 1e-9));
                }
            }
        }
    }

    @Test
    void withoutSlipsTheTruthIsWhoeverHasTheSameNumber() throws IOException {
        RegisterSummary summary = written(folder.resolve("out"), 5_000, 5, quiet());
        Map<String, List<String>> members = byId(rows(folder.resolve("out"), "members.csv"));

        for (OfficeList register : OfficeList.registers()) {
            String file = "like-members-" + register.code() + ".csv";
            int number = header(file).indexOf("公民身份号码");
            int name = header(file).indexOf("姓名");
            Map<String, String> expected = new HashMap<>();
            Map<String, String> memberOfNumber = new HashMap<>();
            Map<String, String> names = new HashMap<>();
            members.forEach((id, row) -> memberOfNumber.put(row.get(NUMBER), id));
            members.forEach((id, row) -> names.put(id, row.get(NAME)));
            for (List<String> row : rows(folder.resolve("out"), file)) {
                String member = memberOfNumber.get(row.get(number));
                if (member != null) {
                    expected.put(row.getFirst(), member);
                    assertThat(names).containsEntry(member, row.get(name));
                }
            }
            Map<String, String> truth = rows(folder.resolve("out"), "truth-" + register.code() + ".csv").stream()
                    .collect(Collectors.toMap(List::getLast, List::getFirst));
            assertThat(truth).isNotEmpty().isEqualTo(expected);
            assertThat(summary.pairs()).containsEntry(register, (long) truth.size());
        }
    }

    private List<String> header(String file) throws IOException {
        return List.of(Files.readAllLines(folder.resolve("out").resolve(file))
                .getFirst()
                .split(","));
    }

    @Test
    void theTruthNamesBothRowsOfWhoIsEnteredTwice() throws IOException {
        Noise doubled = quiet().with("record.doubled = 1", "doubled");
        RegisterSummary summary = written(folder.resolve("out"), 1_000, 5, doubled);

        long persons = rows(folder.resolve("out"), "truth-medical.csv").stream()
                .map(List::getLast)
                .distinct()
                .count();
        assertThat(summary.rows().get(OfficeList.MEMBERS)).isEqualTo(2_000);
        Map<String, String> numbers = rows(folder.resolve("out"), "members.csv").stream()
                .collect(Collectors.toMap(List::getFirst, row -> row.get(NUMBER)));
        assertThat(rows(folder.resolve("out"), "truth-members.csv"))
                .hasSize(1_000)
                .allSatisfy(pair ->
                        assertThat(numbers.get(pair.getFirst())).isNotEmpty().isEqualTo(numbers.get(pair.getLast())));
        assertThat(summary.pairs().get(OfficeList.MEDICAL)).isEqualTo(2 * persons);
    }

    @Test
    void noTwoPeopleHaveOneNumber() throws IOException {
        written(folder.resolve("out"), 5_000, 5, quiet());

        assertThat(rows(folder.resolve("out"), "members.csv").stream().map(row -> row.get(NUMBER)))
                .doesNotHaveDuplicates();
    }

    @Test
    void twinsAndFamiliesStandInTheLists() throws IOException {
        Noise noise = quiet().with("household.twin-of-member = 0.2\nhousehold.relative-is-member = 1", "twins");
        written(folder.resolve("out"), 3_000, 5, noise);
        List<List<String>> members = rows(folder.resolve("out"), "members.csv");

        Map<String, List<String>> bySurnameAndHome = members.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(NAME).charAt(0) + row.get(7),
                        Collectors.mapping(row -> row.get(NUMBER), Collectors.toList())));
        long families =
                bySurnameAndHome.values().stream().filter(of -> of.size() > 1).count();
        Set<String> days = members.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(NAME).charAt(0) + row.get(NUMBER).substring(0, 14), Collectors.toList()))
                .values()
                .stream()
                .filter(OfficeRegistersTest::hasNeighbours)
                .map(group -> group.getFirst().get(BIRTHDAY))
                .collect(Collectors.toSet());
        assertThat(families).isGreaterThan(300);
        assertThat(days).hasSizeGreaterThan(100);
    }

    private static boolean hasNeighbours(List<List<String>> group) {
        List<Integer> orders = group.stream()
                .map(row -> Integer.parseInt(row.get(NUMBER).substring(14, 17)))
                .sorted()
                .toList();
        return orders.size() > 1 && orders.getLast() - orders.getFirst() <= 4;
    }

    @Test
    void strangersOfOneNameAndBirthDayStandInRegisters() throws IOException {
        written(folder.resolve("out"), 1_000, 5, quiet().with("person.namesake = 1", "namesakes"));
        Map<String, String> numbers = rows(folder.resolve("out"), "members.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get(NAME) + row.get(BIRTHDAY), row -> row.get(NUMBER), (one, other) -> one));

        long namesakes = rows(folder.resolve("out"), "like-members-civil-affairs.csv").stream()
                .filter(row -> numbers.containsKey(row.get(1) + row.get(4))
                        && !row.get(3).equals(numbers.get(row.get(1) + row.get(4))))
                .count();
        assertThat(namesakes).isGreaterThan(150);
    }

    @Test
    void theInsuranceWritesInGb18030UnderHeadingsOfItsOwn() throws IOException {
        written(folder.resolve("out"), 500, 5, Noise.ofDefaults());

        assertThat(Files.readAllLines(folder.resolve("out/medical.csv"), GB18030)
                        .getFirst())
                .startsWith("序号,参保人姓名,性别代码,社会保障号码,出生日期");
    }

    @Test
    void theHeadsAreTheMembersOfTheFederation() throws IOException {
        written(folder.resolve("out"), 500, 5, quiet());
        SyntheticMember first =
                Federation.generate(Settings.ofDefaults().withSeed(5)).member(0);

        assertThat(rows(folder.resolve("out"), "members.csv").getFirst())
                .startsWith(first.id().value().toString(), first.person().name())
                .contains(first.person().citizenId().value());
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");

        assertThatThrownBy(() -> written(folder, 10, 5, Noise.ofDefaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not empty");
        assertThat(contents(folder)).containsOnlyKeys("mine");
    }

    @Test
    void whatFailsLeavesNothingThatLooksWhole() {
        OfficeRegisters registers = OfficeRegisters.of(1_000, 5, Noise.ofDefaults());

        assertThatThrownBy(() -> registers.writeTo(folder, false, done -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCountOutOfItsRangeIsRefused() {
        assertThatThrownBy(() -> OfficeRegisters.of(0, 5, Noise.ofDefaults()))
                .hasMessageContaining("members are 0, not 1 to");
    }
}
