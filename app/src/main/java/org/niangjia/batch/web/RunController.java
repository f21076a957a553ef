package org.niangjia.batch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.niangjia.batch.RunId;
import org.niangjia.batch.SheetOutput;
import org.niangjia.batch.internal.OutcomeSheet;
import org.niangjia.batch.internal.Run;
import org.niangjia.batch.internal.RunDesk;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.organisation.Scopes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A person's runs: the list, one with its progress, its outcome as a sheet. */
@Controller
class RunController {

    private final RunDesk desk;
    private final OutcomeSheet outcomes;
    private final Accounts accounts;
    private final MessageSource words;
    private final Clock clock;

    RunController(RunDesk desk, OutcomeSheet outcomes, Accounts accounts, MessageSource words, Clock clock) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/desk/runs")
    ModelAndView list() {
        return new ModelAndView("batch/runs", "runs", desk.list());
    }

    @GetMapping("/desk/runs/{id}")
    ModelAndView show(
            @PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial) {
        return new ModelAndView(partial ? "batch/progress" : "batch/run", "opened", desk.open(new RunId(id)));
    }

    @PostMapping("/desk/runs/{id}/cancellation")
    String cancel(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        desk.cancel(new RunId(id), person);
        return "redirect:/desk/runs/" + id;
    }

    @PostMapping("/desk/runs/{id}/resumption")
    String takeUpAgain(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        desk.takeUpAgain(new RunId(id), person);
        return "redirect:/desk/runs/" + id;
    }

    @GetMapping("/desk/runs/{id}/outcome")
    ResponseEntity<StreamingResponseBody> outcome(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") SheetOutput.Form form,
            @RequestParam(defaultValue = "false") boolean rejected,
            HttpServletRequest request) {
        Run run = outcomes.begin(new RunId(id), person);
        Locale locale = RequestContextUtils.getLocale(request);
        String time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(LocalDateTime.now(clock));
        String watermark = words.getMessage(
                "batch.watermark",
                new Object[] {accounts.displayNameOf(person.account()).orElse(""), time},
                locale);
        StreamingResponseBody body = out -> Scopes.<Object, IOException>call(person.scope(), () -> {
            outcomes.write(run, rejected, form, new SheetWords(words, locale), watermark, out);
            return run;
        });
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(run.fileName(), form))
                .body(body);
    }

    private String attachment(String fileName, SheetOutput.Form form) {
        String base = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String name = words.getMessage("batch.outcome-file", new Object[] {base}, Locale.SIMPLIFIED_CHINESE)
                + form.extension();
        return "attachment; filename=\"outcome" + form.extension() + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
