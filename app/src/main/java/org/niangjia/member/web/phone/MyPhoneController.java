package org.niangjia.member.web.phone;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.niangjia.identity.FreshSignIn;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.phone.MyPhone;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker takes another phone: who he is, the new phone, the code that came to it. */
@Controller
class MyPhoneController {

    /** Since when the session has shown who it is by the national number; it opens nothing but this page. */
    private static final String SHOWN = "member.shown-by-number";

    private final MyPhone phones;
    private final WorkerSignIn codes;
    private final FreshSignIn fresh;
    private final Clock clock;

    MyPhoneController(MyPhone phones, WorkerSignIn codes, FreshSignIn fresh, Clock clock) {
        this.phones = phones;
        this.codes = codes;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping("/me/phone")
    ModelAndView show(@AuthenticationPrincipal SignedIn worker, HttpServletRequest request) {
        return page(start(worker, request));
    }

    /** Where a browser lands that was sent back to a step that only a form opens. */
    @GetMapping({"/me/phone/code", "/me/phone/number", "/me/phone/claim"})
    String withoutForm() {
        return "redirect:/me/phone";
    }

    @PostMapping("/me/phone/number")
    ModelAndView showByNumber(
            @AuthenticationPrincipal SignedIn worker, @RequestParam String tail, HttpServletRequest request) {
        return switch (phones.showByNumber(worker.account(), tail)) {
            case MyPhone.Shown shown -> {
                request.getSession().setAttribute(SHOWN, clock.instant());
                yield new ModelAndView("redirect:/me/phone");
            }
            case MyPhone.Wrong wrong ->
                page(start(worker, request).at(PhonePage.Step.WHO).problem("my-phone.tail-wrong", wrong.triesLeft()));
            case MyPhone.Waits waits ->
                page(start(worker, request)
                        .at(PhonePage.Step.WHO)
                        .problem("my-phone.tail-locked", minutesUntil(waits.until())));
        };
    }

    @PostMapping("/me/phone/code")
    ModelAndView requestCode(
            @AuthenticationPrincipal SignedIn worker, @RequestParam String phone, HttpServletRequest request) {
        if (!isShown(request)) {
            return new ModelAndView("redirect:/me/phone");
        }
        PhonePage start = start(worker, request).typed(phone);
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        if (number.isEmpty()) {
            return page(start.problem("sign-in.phone-wrong", 0));
        }
        PhonePage step = start.typed(number.get().value()).at(PhonePage.Step.CODE);
        return switch (codes.requestCode(number.get())) {
            case WorkerSignIn.CodeSent sent -> page(step.shown(sent.shown()));
            case WorkerSignIn.AskLater later ->
                page(step.problem("sign-in.ask-later-minutes", minutesUntil(later.at())));
            case WorkerSignIn.NotDelivered lost -> page(start.problem("sign-in.not-delivered", 0));
            case WorkerSignIn.DemoNumberRefused refused -> page(start.problem("sign-in.phone-wrong", 0));
        };
    }

    @PostMapping("/me/phone")
    ModelAndView change(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam String phone,
            @RequestParam String code,
            HttpServletRequest request) {
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        if (!isShown(request) || number.isEmpty()) {
            return new ModelAndView("redirect:/me/phone");
        }
        PhonePage step = start(worker, request).typed(number.get().value()).at(PhonePage.Step.CODE);
        return switch (phones.change(
                worker.account(), number.get(), code, request.getSession().getId())) {
            case MyPhone.Changed changed -> {
                request.getSession().removeAttribute(SHOWN);
                yield page(start(worker, request).at(PhonePage.Step.DONE));
            }
            case MyPhone.Same same -> page(step.at(PhonePage.Step.PHONE).problem("my-phone.same", 0));
            case MyPhone.OfAnother another ->
                page(step.at(PhonePage.Step.OF_ANOTHER).shown(code));
            case MyPhone.InJoining joining -> page(step.at(PhonePage.Step.PHONE).problem("my-phone.in-joining", 0));
            case MyPhone.JustTaken taken -> page(step.at(PhonePage.Step.PHONE).problem("my-phone.just-taken", 0));
            case MyPhone.Refused refused -> page(refused(step, refused.refusal()));
        };
    }

    @PostMapping("/me/phone/claim")
    ModelAndView claim(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam String phone,
            @RequestParam String code,
            HttpServletRequest request) {
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        if (!isShown(request) || number.isEmpty()) {
            return new ModelAndView("redirect:/me/phone");
        }
        PhonePage step = start(worker, request).typed(number.get().value()).at(PhonePage.Step.CODE);
        return phones.claim(worker.account(), number.get(), code)
                .map(refusal -> page(refused(step, refusal)))
                .orElseGet(() -> new ModelAndView("redirect:/membership/phone"));
    }

    private PhonePage refused(PhonePage step, WorkerSignIn.CodeRefusal refusal) {
        return switch (refusal) {
            case WorkerSignIn.WrongCode wrong -> step.problem("sign-in.code-wrong", wrong.triesLeft());
            case WorkerSignIn.NoValidCode none -> step.problem("sign-in.code-expired", 0);
            case WorkerSignIn.Locked locked -> step.problem("sign-in.locked", minutesUntil(locked.until()));
        };
    }

    private PhonePage start(SignedIn worker, HttpServletRequest request) {
        MyPhone.Now now = phones.now(worker.account());
        return new PhonePage(
                isShown(request) ? PhonePage.Step.PHONE : PhonePage.Step.WHO,
                now.phone().masked(),
                now.member(),
                "",
                null,
                null,
                0);
    }

    private boolean isShown(HttpServletRequest request) {
        if (fresh.isFresh(request)) {
            return true;
        }
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SHOWN) instanceof Instant since
                && !since.plus(FreshSignIn.FRESH).isBefore(clock.instant());
    }

    private long minutesUntil(Instant time) {
        return Math.max(
                1, Duration.between(clock.instant(), time).plusSeconds(59).toMinutes());
    }

    private static ModelAndView page(PhonePage shown) {
        ModelAndView page = new ModelAndView("member/my-phone", "shown", shown);
        page.setStatus(shown.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
