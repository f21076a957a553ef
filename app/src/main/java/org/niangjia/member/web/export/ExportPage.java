package org.niangjia.member.web.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.export.Export;
import org.niangjia.member.internal.export.ExportRequest;
import org.niangjia.organisation.UnionNode;

/**
 * The page on which a list is asked for.
 *
 * @param union whose members, with all below it
 * @param request as the form is filled in
 * @param agreed lists to which a second person agreed
 * @param unions names of the unions in them
 * @param problem message key of what is wrong in the form; null if nothing is
 */
public record ExportPage(
        UnionNode union,
        ExportRequest request,
        List<Export> agreed,
        Map<UUID, String> unions,
        @Nullable String problem) {

    public String unionOf(Export export) {
        return unions.getOrDefault(export.request().union(), "");
    }
}
