package org.niangjia.oversight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.niangjia.audit.AuditCheckpoint;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.audit.AuditRecord;
import org.niangjia.audit.RecordedEntry;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.oversight.internal.Verifications;
import org.niangjia.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditor's pages: the record, its verification, and what can be kept outside. */
@Controller
@RequestMapping("/desk/audit")
class AuditController {

    private static final int PAGE_SIZE = 50;

    private final AuditRecord trail;
    private final AuditLog audit;
    private final Verifications verifications;
    private final Accounts accounts;
    private final MessageSource words;
    private final TransactionTemplate transaction;

    AuditController(
            AuditRecord trail,
            AuditLog audit,
            Verifications verifications,
            Accounts accounts,
            MessageSource words,
            TransactionTemplate transaction) {
        this.trail = trail;
        this.audit = audit;
        this.verifications = verifications;
        this.accounts = accounts;
        this.words = words;
        this.transaction = transaction;
    }

    @GetMapping
    ModelAndView list(
            @ModelAttribute AuditFilter filter,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Locale locale) {
        List<RecordedEntry> found = trail.read(filter.before(before), PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        List<RecordedEntry> shown = more ? found.subList(0, PAGE_SIZE) : found;
        String address = filter.address("/desk/audit");
        String next = more
                ? address + (address.contains("?") ? "&" : "?") + "before="
                        + shown.getLast().id()
                : null;
        return new ModelAndView(
                "oversight/audit",
                "list",
                new AuditList(
                        filter,
                        shown,
                        namesIn(shown),
                        actions(locale),
                        next,
                        verifications.latest().orElse(null),
                        audit.lastCheckpoint().orElse(null)));
    }

    private Map<String, String> namesIn(List<RecordedEntry> entries) {
        Map<String, String> names = new HashMap<>();
        entries.stream()
                .map(RecordedEntry::account)
                .filter(account -> account != null)
                .distinct()
                .forEach(account ->
                        accounts.displayNameOf(account).ifPresent(name -> names.put(account.toString(), name)));
        return names;
    }

    private Map<String, String> actions(Locale locale) {
        Map<String, String> inWords = new LinkedHashMap<>();
        trail.actions().forEach(action -> inWords.put(action, inWords(action, locale)));
        return inWords;
    }

    private String inWords(String action, Locale locale) {
        return Objects.requireNonNull(words.getMessage("action." + action, null, action, locale));
    }

    /** Where the newest verification stands; asked again by the page while it runs. */
    @GetMapping("/verification")
    ModelAndView verification() {
        return new ModelAndView("oversight/verification")
                .addObject("latest", verifications.latest().orElse(null));
    }

    @PostMapping("/verification")
    String verify(@AuthenticationPrincipal SignedIn person) {
        verifications.start(person.account());
        return "redirect:/desk/audit";
    }

    @PostMapping("/export")
    void export(
            @ModelAttribute AuditFilter filter,
            @AuthenticationPrincipal SignedIn person,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        transaction.executeWithoutResult(status -> audit.record(
                AuditEntry.of(person.account(), "oversight.record-exported", "account:" + person.account())));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        out.write(Csv.line("id", "time", "account", "action", "words", "subject"));
        trail.forEach(filter.before(Long.MAX_VALUE), entry -> write(out, entry, locale));
        out.flush();
    }

    private void write(Writer out, RecordedEntry entry, Locale locale) {
        try {
            out.write(Csv.line(
                    String.valueOf(entry.id()),
                    entry.recorded().toString(),
                    entry.account() == null ? "" : entry.account().toString(),
                    entry.action(),
                    inWords(entry.action(), locale),
                    entry.subject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/public-key")
    ResponseEntity<byte[]> publicKey() {
        return file("audit-public.pem", audit.publicKey());
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        AuditCheckpoint last = audit.lastCheckpoint().orElseThrow(NotFound::new);
        return file("audit-checkpoint.txt", last.asLine() + "\n");
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
