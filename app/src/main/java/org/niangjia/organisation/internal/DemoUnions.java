package org.niangjia.organisation.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills in the demo federation's unions, once. */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(10)
class DemoUnions implements ApplicationRunner {

    private final Federation federation;
    private final Unions unions;

    DemoUnions(Federation federation, Unions unions) {
        this.federation = federation;
        this.unions = unions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (unions.isEmpty()) {
            List<SyntheticUnion> synthetic = federation.unions();
            unions.addAll(synthetic.stream().map(this::node).toList());
        }
    }

    private UnionNode node(SyntheticUnion union) {
        return new UnionNode(
                union.id(),
                union.path(),
                union.name(),
                union.shortName(),
                UnionLevel.valueOf(union.level().name()),
                UnionKind.valueOf(union.kind().name()),
                union.division(),
                industryParent(union.industryParent()),
                union.employer(),
                true);
    }

    private @Nullable UnionId industryParent(@Nullable OrgPath path) {
        return path == null
                ? null
                : federation.unionAt(path).map(SyntheticUnion::id).orElse(null);
    }
}
