package org.niangjia.member.internal.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Component;

/** A long list of members, or one in clear, goes out only when a second person agrees. */
@Component
class ExportChange implements FourEyesChange<ExportRequest> {

    /** For how long a list may be taken after it was agreed to. */
    private static final Duration VALID = Duration.ofDays(3);

    private static final int COUNT_SHOWN_MAX = 100_000;

    private final Exports exports;
    private final ExportRows rows;
    private final Unions unions;
    private final Clock clock;

    ExportChange(Exports exports, ExportRows rows, Unions unions, Clock clock) {
        this.exports = exports;
        this.rows = rows;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "member.export";
    }

    @Override
    public Class<ExportRequest> content() {
        return ExportRequest.class;
    }

    @Override
    public Set<Role> proposers() {
        return ExportDesk.EXPORTERS;
    }

    @Override
    public Set<Role> deciders() {
        return ExportDesk.EXPORTERS;
    }

    @Override
    public List<ChangeLine> lines(ExportRequest request) {
        List<ChangeLine> lines = new ArrayList<>();
        unions.find(new UnionId(request.union())).ifPresent(union -> {
            lines.add(ChangeLine.text("export.union", union.name()));
            lines.add(ChangeLine.text("export.rows", countOf(request, union)));
        });
        if (request.state() == null) {
            lines.add(ChangeLine.words("export.state", "export.state.current"));
        } else {
            lines.add(ChangeLine.words("export.state", request.state()));
        }
        lines.add(
                ChangeLine.words("export.numbers", request.clear() ? "export.numbers.clear" : "export.numbers.masked"));
        return lines;
    }

    private String countOf(ExportRequest request, UnionNode union) {
        int count = rows.count(request, union.path(), COUNT_SHOWN_MAX + 1);
        return count > COUNT_SHOWN_MAX ? COUNT_SHOWN_MAX + "+" : String.valueOf(count);
    }

    @Override
    public Outcome apply(ChangeId id, ExportRequest request, Proposer proposer, SignedIn decider) {
        Instant now = clock.instant();
        exports.add(new ExportId(id.value()), proposer.account(), request, now, decider.account(), now.plus(VALID));
        return new Applied();
    }
}
