package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.kernel.OrgPath;

class UnionTreeTest {

    private static final Federation DEMO = Federation.generate(Settings.ofDefaults());

    private static SyntheticUnion unionAt(String path) {
        return DEMO.unionAt(new OrgPath(path)).orElseGet(() -> fail("no union at " + path));
    }

    private static List<SyntheticUnion> of(Kind kind) {
        return DEMO.unions().stream().filter(union -> union.kind() == kind).toList();
    }

    private static List<SyntheticUnion> placesOf(Level level) {
        return of(Kind.PLACE).stream().filter(union -> union.level() == level).toList();
    }

    @Test
    void oneProvinceHasThreeCitiesAndNineCounties() {
        assertThat(placesOf(Level.PROVINCE)).extracting(SyntheticUnion::name).containsExactly("云江省总工会");
        assertThat(placesOf(Level.CITY)).extracting(SyntheticUnion::name).containsExactly("临澜市总工会", "云栖市总工会", "海沅市总工会");
        assertThat(placesOf(Level.COUNTY))
                .extracting(SyntheticUnion::shortName)
                .containsExactly("望澜区", "青枫区", "石渡县", "云东区", "松岭县", "茶溪县", "滨沅区", "沙洲县", "白鹭县");
    }

    @Test
    void everyCountyHasThreeOrFourTowns() {
        assertThat(placesOf(Level.COUNTY))
                .allSatisfy(county -> assertThat(placesOf(Level.TOWN))
                        .filteredOn(town -> county.path().covers(town.path()))
                        .hasSizeBetween(3, 4));
    }

    @Test
    void everyUnionComesAfterItsParentsByPlaceAndByIndustry() {
        Set<OrgPath> seen = new HashSet<>();
        for (SyntheticUnion union : DEMO.unions()) {
            OrgPath parent = union.path().parent();
            assertThat(parent == null || seen.contains(parent)).as(union.name()).isTrue();
            OrgPath industry = union.industryParent();
            assertThat(industry == null || seen.contains(industry))
                    .as(union.name())
                    .isTrue();
            seen.add(union.path());
        }
    }

    @Test
    void pathsIdentifiersAndNamesAreUnique() {
        assertThat(DEMO.unions()).extracting(SyntheticUnion::path).doesNotHaveDuplicates();
        assertThat(DEMO.unions()).extracting(SyntheticUnion::id).doesNotHaveDuplicates();
        assertThat(DEMO.unions()).extracting(SyntheticUnion::name).doesNotHaveDuplicates();
    }

    @Test
    void noDivisionIsOfARealPlace() {
        assertThat(DEMO.unions())
                .extracting(SyntheticUnion::division)
                .allMatch(division -> division.matches("99\\d{4}"));
    }

    @Test
    void everyCountyHasOneTurnoverPool() {
        assertThat(of(Kind.POOL))
                .extracting(SyntheticUnion::division)
                .containsExactlyElementsOf(placesOf(Level.COUNTY).stream()
                        .map(SyntheticUnion::division)
                        .toList());
        assertThat(unionAt("yj.01.0101.pool.").name()).isEqualTo("望澜区新就业形态劳动者流转池");
    }

    @Test
    void theIndustryParentOfAUnionIsAnIndustryUnion() {
        assertThat(DEMO.unions())
                .filteredOn(union -> union.industryParent() != null)
                .isNotEmpty()
                .allSatisfy(union -> assertThat(DEMO.unionAt(Objects.requireNonNull(union.industryParent())))
                        .hasValueSatisfying(parent -> assertThat(parent.kind()).isEqualTo(Kind.INDUSTRY)));
    }

    @Test
    void theCourierUnionOfACountyBelongsToTheCityAndThroughItToTheProvincesTransportUnion() {
        SyntheticUnion couriers = unionAt("yj.01.0101.courier.");

        assertThat(couriers.industryParent()).isEqualTo(new OrgPath("yj.01.courier."));
        assertThat(unionAt("yj.01.courier.").industryParent()).isEqualTo(new OrgPath("yj.transport."));
    }

    @Test
    void everyEmployerHasItsUnion() {
        assertThat(DEMO.employers()).hasSize(120).allSatisfy(employer -> {
            SyntheticUnion union = unionAt(employer.unionPath().value());
            assertThat(union.id()).isEqualTo(employer.union());
            assertThat(union.employer()).isEqualTo(employer.name());
            assertThat(union.division()).isEqualTo(employer.division());
        });
    }

    @Test
    void everyTradeHasAnEmployer() {
        assertThat(DEMO.employers()).extracting(SyntheticEmployer::trade).contains(Trade.values());
    }

    @Test
    void everyTownHasAnEmployer() {
        assertThat(placesOf(Level.TOWN))
                .allSatisfy(town -> assertThat(DEMO.employers())
                        .anyMatch(employer -> town.path().covers(employer.unionPath())));
    }

    @Test
    void namesOfEmployersAreUniqueHoweverManyThereAre() {
        Federation large = Federation.generate(Settings.ofDefaults().withEmployerCount(Settings.EMPLOYER_COUNT_MAX));

        assertThat(large.employers())
                .hasSize(Settings.EMPLOYER_COUNT_MAX)
                .extracting(SyntheticEmployer::name)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains("{"));
    }

    @Test
    void onlyTheUnionOfAFirmHasAnEmployer() {
        assertThat(DEMO.unions())
                .allSatisfy(union -> assertThat(union.employer() != null).isEqualTo(union.kind() == Kind.ENTERPRISE));
    }
}
