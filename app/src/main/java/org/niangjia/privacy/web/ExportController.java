package org.niangjia.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.niangjia.identity.FreshSignIn;
import org.niangjia.identity.SignedIn;
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

/** A worker takes a copy of his data with him (PIPL, article 45). */
@Controller
class ExportController {

    private final PersonalExport export;
    private final FreshSignIn fresh;
    private final Clock clock;

    ExportController(PersonalExport export, FreshSignIn fresh, Clock clock) {
        this.export = export;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping("/me/export")
    ModelAndView page() {
        return new ModelAndView("privacy/export", "canBeRead", export.canBeRead());
    }

    @PostMapping("/me/export/json")
    void json(@AuthenticationPrincipal SignedIn worker, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isAskedToConfirm(request, response)) {
            return;
        }
        head(response, MediaType.APPLICATION_JSON_VALUE, "json");
        export.writeJson(worker.account(), response.getOutputStream());
    }

    @PostMapping("/me/export/pdf")
    void pdf(@AuthenticationPrincipal SignedIn worker, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!export.canBeRead()) {
            response.sendRedirect(FreshPage.EXPORT.path());
            return;
        }
        if (isAskedToConfirm(request, response)) {
            return;
        }
        head(response, MediaType.APPLICATION_PDF_VALUE, "pdf");
        export.writePdf(worker.account(), response.getOutputStream());
    }

    private boolean isAskedToConfirm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fresh.isFresh(request)) {
            return false;
        }
        response.sendRedirect(FreshPage.EXPORT.confirmation());
        return true;
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
