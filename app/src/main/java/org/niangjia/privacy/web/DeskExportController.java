package org.niangjia.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.niangjia.identity.FreshSignIn;
import org.niangjia.identity.SignedIn;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.internal.export.PersonalExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member of staff takes what the platform keeps of himself: account, runs, files, looks. Of those he serves it holds nothing. */
@Controller
class DeskExportController {

    private final PersonalExport export;
    private final FreshSignIn fresh;
    private final Clock clock;

    DeskExportController(PersonalExport export, FreshSignIn fresh, Clock clock) {
        this.export = export;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping("/desk/account/export")
    ModelAndView page(HttpServletRequest request) {
        return new ModelAndView("privacy/desk-export", "canBeRead", export.canBeRead())
                .addObject("fresh", fresh.isFresh(request));
    }

    @PostMapping("/desk/account/export/json")
    void json(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (mayTake(request, response)) {
            head(response, MediaType.APPLICATION_JSON_VALUE, "json");
            write(person, response.getOutputStream(), true);
        }
    }

    @PostMapping("/desk/account/export/pdf")
    void pdf(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (mayTake(request, response)) {
            head(response, MediaType.APPLICATION_PDF_VALUE, "pdf");
            write(person, response.getOutputStream(), false);
        }
    }

    /** In his own scope: what lies in the subtree of his office is not his data. */
    private void write(SignedIn person, OutputStream out, boolean json) {
        Scopes.run(new Scope.Self(person.account()), () -> {
            if (json) {
                export.writeJson(person.account(), out);
            } else {
                export.writePdf(person.account(), out);
            }
        });
    }

    private boolean mayTake(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fresh.isFresh(request)
                && (export.canBeRead() || request.getServletPath().endsWith("/json"))) {
            return true;
        }
        response.sendRedirect("/desk/account/export");
        return false;
    }

    private void head(HttpServletResponse response, String type, String ending) {
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("niangjia-my-data-" + LocalDate.now(clock) + "." + ending)
                        .build()
                        .toString());
    }
}
