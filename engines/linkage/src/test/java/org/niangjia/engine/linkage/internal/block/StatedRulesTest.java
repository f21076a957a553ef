package org.niangjia.engine.linkage.internal.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.LinkageWords;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;
import org.niangjia.engine.linkage.internal.table.ValuePool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules that a plan states are used as they stand there. */
class StatedRulesTest {

    private static final int ROWS = 500;
    private static final double GROUP_PAIRS_MAX = 60;

    private final SplittableRandom random = new SplittableRandom(12);
    private final List<FieldValues> fields = List.of(
            field("phone", ColumnKind.PHONE, row -> "100%08d".formatted(random.nextInt(200))),
            field("town", ColumnKind.PLACE, row -> "town" + (char) ('a' + random.nextInt(12))),
            field("sex", ColumnKind.CATEGORY, row -> random.nextBoolean() ? "m" : "f"),
            field("street", ColumnKind.ADDRESS, row -> "road" + random.nextInt(30) + " no " + random.nextInt(40)),
            field("firm", ColumnKind.ORGANISATION, row -> "firm" + random.nextInt(30)),
            field("note", ColumnKind.TEXT, row -> "note" + random.nextInt(30)));

    private static FieldValues field(String name, ColumnKind kind, IntFunction<String> values) {
        ValuePool pool = new ValuePool();
        int[] codes = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            codes[row] = pool.add(values.apply(row));
        }
        return new FieldValues(name, kind, pool, codes);
    }

    /** @param rules such as {@code town: equal + sex: equal} */
    private Blocking blocking(String... rules) {
        return Blocking.of(
                plan(rules), fields, new Sides(ROWS, ROWS), RowOrder.asNumbered(ROWS, ROWS), Clock.systemUTC());
    }

    private LinkagePlan plan(String... rules) {
        List<PlannedField> planned = fields.stream()
                .map(field -> new PlannedField(field.name(), field.kind(), field.name(), field.name()))
                .toList();
        List<List<Agreement>> stated = Stream.of(rules)
                .map(rule -> Stream.of(rule.split(" \\+ ", -1))
                        .map(each -> each.split(": ", -1))
                        .map(each -> new Agreement(each[0], each[1]))
                        .toList())
                .toList();
        return new LinkagePlan(
                LinkagePlan.VERSION, null, null, planned, 0.5, false, 1e6, GROUP_PAIRS_MAX, 1, null, stated, null);
    }

    private static Set<Long> pairs(Blocking blocking) {
        Set<Long> pairs = new HashSet<>();
        for (int rule = 0; rule < blocking.rules().size(); rule++) {
            Blocking.Slices slices = blocking.slices(rule);
            for (int slice = 0; slice < slices.count(); slice++) {
                slices.go(slice, (left, right) -> pairs.add(RowPair.of(left, right)));
            }
        }
        return pairs;
    }

    @Test
    void exactlyThoseThatAgreeOnAStatedRuleAreCompared() {
        Blocking blocking = blocking("phone: equal + sex: equal", "phone: equal + town: equal");
        Set<Long> pairs = pairs(blocking);
        for (int left = 0; left < ROWS; left++) {
            for (int right = left + 1; right < ROWS; right++) {
                boolean agree = equal(0, left, right) && (equal(1, left, right) || equal(2, left, right));
                assertThat(pairs.contains(RowPair.of(left, right))).isEqualTo(agree);
            }
        }
        assertThat(blocking.rules())
                .extracting(Blocking.Rule::name)
                .containsExactly("phone: equal, sex: equal", "phone: equal, town: equal");
        assertThat(blocking.rules()).allMatch(rule -> rule.expectedPairs() > 0);
    }

    private boolean equal(int field, int left, int right) {
        return fields.get(field).code(left) == fields.get(field).code(right);
    }

    /** Towns and sexes are shared by so many that they are narrowed; streets have several keys. */
    @Test
    void whichRulesFindAPairIsToldWithAndWithoutGoingThroughAll() {
        String[] rules = {"sex: equal", "town: start + sex: equal", "street: a rare word", "phone: second half"};
        Blocking all = blocking(rules);
        Set<Long> pairs = pairs(all);
        Set<List<Agreement>> seen = new HashSet<>();
        for (int left = 0; left < ROWS; left += 41) {
            Blocking alone = blocking(rules);
            for (int right = left + 1; right < ROWS; right++) {
                List<List<Agreement>> finding = all.finding(left, right);
                assertThat(finding.isEmpty()).isNotEqualTo(pairs.contains(RowPair.of(left, right)));
                assertThat(alone.findingOnly(left, right)).isEqualTo(finding);
                seen.addAll(finding);
            }
        }
        assertThat(seen).hasSize(rules.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shoe: equal | rule 2 of the plan: no field shoe is compared; there are phone, town, sex,",
                "town: sund | rule 2 of the plan: town has no key \"sund\"; it has \"equal\", \"sound\", \"start\"",
                "town: equal + town: equal | rule 2 (town: equal, town: equal) asks for the same twice",
                "street: a rare word + firm: a rare word + note: a rare word | in more than two fields"
            })
    void whatTheFieldsDoNotHaveIsRefusedByTheNameOfTheRule(String rule, String told) {
        assertThatThrownBy(() -> blocking("phone: equal", rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    @Test
    void theSchemaOfPlansAndTheWordsHaveEveryKey() throws IOException {
        List<String> keys = new ArrayList<>();
        for (ColumnKind kind : ColumnKind.values()) {
            BlockingKeys.of(field("any", kind, row -> "x" + row), Clock.systemUTC())
                    .forEach(key -> keys.add(key.name()));
        }
        try (InputStream in = Objects.requireNonNull(LinkagePlan.class.getResourceAsStream("plan.schema.json"))) {
            JsonNode names = JsonMapper.shared().readTree(in).at("/properties/rules/items/items/properties/key/enum");
            assertThat(names.valueStream().map(JsonNode::asString).collect(Collectors.toSet()))
                    .isEqualTo(new HashSet<>(keys));
        }
        LinkageWords words = LinkageWords.in(Locale.CHINESE);
        assertThat(keys)
                .allMatch(key -> !words.of(List.of(new Agreement("", key))).isEmpty());
    }
}
