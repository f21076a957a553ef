package org.niangjia.member.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.SheetOutput;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.export.Export;
import org.niangjia.member.internal.export.ExportDesk;
import org.niangjia.member.internal.export.ExportId;
import org.niangjia.member.internal.export.ExportRequest;
import org.niangjia.member.internal.export.ExportSheet;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lists of members are asked for, and taken along as sheets. */
@Controller
@RequestMapping("/desk/roster/export")
class MemberExportController {

    private final ExportDesk desk;
    private final ExportSheet sheet;
    private final Unions unions;
    private final UnionFinder finder;
    private final Accounts accounts;
    private final MessageSource words;
    private final Clock clock;

    MemberExportController(
            ExportDesk desk,
            ExportSheet sheet,
            Unions unions,
            UnionFinder finder,
            Accounts accounts,
            MessageSource words,
            Clock clock) {
        this.desk = desk;
        this.sheet = sheet;
        this.unions = unions;
        this.finder = finder;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam(required = false) @Nullable MembershipState state,
            @RequestParam(required = false) @Nullable Trade trade) {
        UUID whose = union == null ? ownUnionOf(person) : union;
        return page(new ExportRequest(whose, state, trade, false, ""), null, person);
    }

    private UUID ownUnionOf(SignedIn person) {
        return Optional.ofNullable(person.within())
                .flatMap(unions::at)
                .map(union -> union.id().value())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(ExportRequest request, @Nullable String problem, SignedIn person) {
        List<Export> agreed = desk.agreed(person);
        Map<UUID, String> names = new HashMap<>();
        agreed.forEach(
                export -> names.computeIfAbsent(export.request().union(), union -> finder.nameOf(new UnionId(union))));
        ModelAndView page = new ModelAndView(
                "member/export",
                "export",
                new ExportPage(desk.unionOf(request, person), request, agreed, names, problem));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A short list is written at once; a longer one waits for a second person. */
    @PostMapping
    @Nullable
    ModelAndView ask(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam UUID union,
            @RequestParam(required = false) @Nullable MembershipState state,
            @RequestParam(required = false) @Nullable Trade trade,
            @RequestParam(defaultValue = "false") boolean clear,
            @RequestParam(defaultValue = "XLSX") SheetOutput.Form form,
            @RequestParam(defaultValue = "") String purpose,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportRequest wanted = new ExportRequest(union, state, trade, clear, purpose.strip());
        if (!ExportRequest.isPurpose(wanted.purpose())) {
            return page(wanted, "export.purpose.needed", person);
        }
        return switch (desk.ask(wanted, person)) {
            case ExportDesk.Ready ready -> {
                response.setContentType(form.mediaType());
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION, attachment(form, RequestContextUtils.getLocale(request)));
                write(ready.export(), form, person, RequestContextUtils.getLocale(request), response.getOutputStream());
                yield null;
            }
            case ExportDesk.Proposed proposed -> new ModelAndView("redirect:/desk/approvals/" + proposed.change());
        };
    }

    /** A list to which a second person agreed, however long: written while it is being read. */
    @PostMapping("/{export}")
    ResponseEntity<StreamingResponseBody> take(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID export,
            @RequestParam(defaultValue = "XLSX") SheetOutput.Form form,
            HttpServletRequest request) {
        Export taken = desk.take(new ExportId(export), person);
        Locale locale = RequestContextUtils.getLocale(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(form, locale))
                .body(out -> Scopes.<Object, IOException>call(person.scope(), () -> {
                    write(taken, form, person, locale, out);
                    return taken;
                }));
    }

    private void write(Export export, SheetOutput.Form form, SignedIn person, Locale locale, OutputStream out)
            throws IOException {
        String name = accounts.displayNameOf(person.account()).orElse("");
        String watermark = words.getMessage("batch.watermark", new Object[] {name, now("yyyy-MM-dd HH:mm")}, locale);
        sheet.write(export, form, key -> words.getMessage(key, null, locale), watermark, person, out);
    }

    private String attachment(SheetOutput.Form form, Locale locale) {
        String name = words.getMessage("export.file", null, locale) + "-" + now("yyyy-MM-dd") + form.extension();
        return "attachment; filename=\"members" + form.extension() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String now(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(LocalDateTime.now(clock));
    }
}
