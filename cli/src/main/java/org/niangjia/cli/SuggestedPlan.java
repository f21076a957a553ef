package org.niangjia.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.PlanFile;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan and about how many pairs its rules find: one line of JSON, or a plan file with the counts as comments. */
record SuggestedPlan(LinkagePlan plan, List<Linkage.Rule> rules) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    SuggestedPlan {
        rules = List.copyOf(rules);
    }

    String json() {
        return MAPPER.writeValueAsString(this) + System.lineSeparator();
    }

    String words() {
        return PlanFile.write(plan)
                + rules.stream()
                        .map(rule -> String.format(
                                Locale.ROOT, "# about %,.0f pairs agree on %s%n", rule.expectedPairs(), rule.rule()))
                        .collect(Collectors.joining());
    }
}
