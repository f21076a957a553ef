package org.niangjia.lecturer.internal.documents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whose members documents are: what one city rules is no answer to a worker of another. */
@Component
public class Regions {

    private final JdbcClient sql;
    private final Unions unions;

    Regions(JdbcClient sql, Unions unions) {
        this.sql = sql;
        this.unions = unions;
    }

    /** The unions that a document can be for, by path: cities and counties. */
    public List<UnionNode> choices() {
        return Stream.concat(unions.of(UnionLevel.CITY).stream(), unions.of(UnionLevel.COUNTY).stream())
                .sorted(Comparator.comparing(union -> union.path().toString()))
                .toList();
    }

    /** The region's name; null if the version is for everybody. */
    public @Nullable String nameOf(Validity validity) {
        return validity.region() == null ? null : nameOf(validity.region());
    }

    /** The name of the union, which may have been closed since. */
    public String nameOf(UnionId region) {
        return unions.find(region).map(UnionNode::name).orElse("");
    }

    /** Names of the regions by version, for those versions that have one. */
    public Map<UUID, String> namesOf(List<Catalogue.Item> items) {
        Map<UUID, String> names = new HashMap<>();
        for (Catalogue.Item item : items) {
            String name = nameOf(item.version().validity());
            if (name != null) {
                names.put(item.version().id(), name);
            }
        }
        return Map.copyOf(names);
    }

    /**
     * Which versions may answer a member of the union. Who is no member, or not known, is answered from all of them: he
     * sees beside the source for whom it is.
     */
    @Transactional(readOnly = true)
    public Predicate<UUID> answering(@Nullable UnionId union) {
        Optional<UnionNode> home = Optional.ofNullable(union).flatMap(unions::find);
        if (home.isEmpty()) {
            return version -> true;
        }
        Set<UUID> elsewhere = new HashSet<>();
        sql.sql("select id, region from lecturer.document_version where state in ('SEARCHABLE', 'EMBEDDED')"
                        + " and region is not null")
                .query(row -> {
                    UnionId region = new UnionId(row.getObject("region", UUID.class));
                    if (unions.find(region)
                            .filter(node -> node.path().covers(home.get().path()))
                            .isEmpty()) {
                        elsewhere.add(row.getObject("id", UUID.class));
                    }
                });
        return version -> !elsewhere.contains(version);
    }
}
