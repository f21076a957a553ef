package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkagePlan.Finding;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema by which editors check and complete a plan says what a plan is. */
class PlanSchemaTest {

    private JsonNode schema = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(LinkagePlan.class.getResourceAsStream("plan.schema.json"))) {
            schema = JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void itHasEverySettingAndNoOther() {
        assertThat(names(schema)).containsExactly(components(LinkagePlan.class));
        assertThat(names(fields())).containsExactly(components(PlannedField.class));
        assertThat(names(schema.at("/properties/rules/items/items"))).containsExactly(components(Agreement.class));
        assertThat(names(schema.at("/properties/vetoes/items/items"))).containsExactly(components(Finding.class));
    }

    @Test
    void itHasEveryKindOfColumn() {
        assertThat(fields().at("/properties/kind/enum").valueStream().map(JsonNode::asString))
                .containsExactly(Stream.of(ColumnKind.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void aVetoMayAskForEveryLikenessThatAComparisonFinds() {
        List<String> told = List.of(
                "MISSING",
                "IN_NATIONAL_NUMBER",
                "DAY_AND_MONTH_EXCHANGED",
                "ONE_DIGIT_DIFFERS",
                "LAST_DIGIT_DIFFERS",
                "ONE_DIGIT_MORE_OR_LESS",
                "NEIGHBOURS_EXCHANGED");
        assertThat(schema.at("/properties/vetoes/items/items/properties/likeness/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder(Stream.of(Likeness.values())
                        .map(Enum::name)
                        .filter(name -> !told.contains(name))
                        .toArray(String[]::new));
    }

    @Test
    void itIsOfTheVersionThatIsRead() {
        assertThat(schema.at("/properties/version/const").asInt()).isEqualTo(LinkagePlan.VERSION);
    }

    private JsonNode fields() {
        return schema.at("/properties/fields/items");
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.get("properties").propertyNames());
    }

    private static String[] components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }
}
