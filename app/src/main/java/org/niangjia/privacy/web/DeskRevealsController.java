package org.niangjia.privacy.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.privacy.internal.reveal.MoreReveals;
import org.niangjia.privacy.internal.reveal.RevealLog;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A staff member's own looks at masked data, how many persons are left today, and how to ask for more. */
@Controller
class DeskRevealsController {

    private static final int SHOWN = 50;

    private final RevealLog reveals;
    private final MoreReveals more;
    private final FourEyes fourEyes;

    DeskRevealsController(RevealLog reveals, MoreReveals more, FourEyes fourEyes) {
        this.reveals = reveals;
        this.more = more;
        this.fourEyes = fourEyes;
    }

    @GetMapping("/desk/reveals")
    ModelAndView list(@AuthenticationPrincipal SignedIn reader) {
        return page(reader, null, "", "");
    }

    @PostMapping("/desk/reveals/more")
    ModelAndView askForMore(
            @AuthenticationPrincipal SignedIn reader, @RequestParam String further, @RequestParam String reason) {
        int number = read(further);
        if (number == 0) {
            return refused(reader, "reveal.more.number-wrong", further, reason);
        }
        if (!FourEyes.isReason(reason)) {
            return refused(reader, "reveal.more.reason-wrong", further, reason);
        }
        OrgPath within = reader.within();
        if (within == null) {
            throw new NotFound();
        }
        LocalDate today = reveals.beginToday(reader, within);
        return new ModelAndView("redirect:/desk/approvals/"
                + fourEyes.propose(more, new MoreReveals.Wanted(today, number), within, reason, reader));
    }

    /** A number in its range, or 0. */
    private static int read(String typed) {
        try {
            int number = Integer.parseInt(typed.strip());
            return number > MoreReveals.FURTHER_MAX ? 0 : Math.max(0, number);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private ModelAndView refused(SignedIn reader, String problem, String further, String reason) {
        ModelAndView page = page(reader, problem, further, reason);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(SignedIn reader, @Nullable String problem, String further, String reason) {
        return new ModelAndView("privacy/desk-reveals", "today", reveals.today(reader.account()))
                .addObject("looks", reveals.newest(reader.account(), SHOWN))
                .addObject("problem", problem)
                .addObject("further", further)
                .addObject("reason", reason);
    }
}
