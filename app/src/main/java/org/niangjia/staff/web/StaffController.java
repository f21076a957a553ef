package org.niangjia.staff.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.Sessions;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.staff.internal.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The accounts of staff: list, account, and what an administrator does with it. */
@Controller
class StaffController {

    private final StaffDesk desk;
    private final StaffAccounts accounts;
    private final Sessions sessions;

    StaffController(StaffDesk desk, StaffAccounts accounts, Sessions sessions) {
        this.desk = desk;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/desk/staff")
    ModelAndView list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        return new ModelAndView("staff/list", "lines", desk.list(q.strip(), after))
                .addObject("q", q.strip())
                .addObject("creates", reader.roles().contains(Role.SYSTEM_ADMINISTRATOR));
    }

    @GetMapping("/desk/staff/new")
    ModelAndView form(@AuthenticationPrincipal SignedIn by) {
        demand(by, Role.SYSTEM_ADMINISTRATOR);
        return form(by, new NewAccount("", "", "", null));
    }

    @PostMapping("/desk/staff/new")
    ModelAndView create(
            @AuthenticationPrincipal SignedIn by,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String union) {
        demand(by, Role.SYSTEM_ADMINISTRATOR);
        return switch (desk.create(login.strip(), name.strip(), union, by)) {
            case StaffDesk.Done done -> account(done.account(), by, null, "", done.password());
            case StaffDesk.Refused refused -> {
                ModelAndView page = form(by, new NewAccount(login, name, union, refused.words()));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView form(SignedIn by, NewAccount typed) {
        return new ModelAndView("staff/new", "typed", typed).addObject("places", desk.placesFor(by));
    }

    @GetMapping("/desk/staff/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedIn reader, @PathVariable UUID id) {
        return account(new AccountId(id), reader, null, "", null);
    }

    @PostMapping("/desk/staff/{id}/disabling")
    ModelAndView disable(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
        AccountId account = desk.open(new AccountId(id)).account().id();
        return accounts.disable(account, by) ? toAccount(account) : meanwhile(account, by);
    }

    @PostMapping("/desk/staff/{id}/enabling")
    ModelAndView enable(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
        AccountId account = desk.open(new AccountId(id)).account().id();
        return accounts.enable(account, by) ? toAccount(account) : meanwhile(account, by);
    }

    @PostMapping("/desk/staff/{id}/password")
    ModelAndView resetPassword(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
        AccountId account = desk.open(new AccountId(id)).account().id();
        return account(account, by, null, "", accounts.resetPassword(account, by));
    }

    @PostMapping("/desk/staff/{id}/single-sign-on/unlinking")
    ModelAndView unlinkSingleSignOn(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
        AccountId account = desk.open(new AccountId(id)).account().id();
        return accounts.unlinkSingleSignOn(account, by) ? toAccount(account) : meanwhile(account, by);
    }

    @PostMapping("/desk/staff/{id}/sessions/end")
    ModelAndView endSessions(@AuthenticationPrincipal SignedIn by, @PathVariable UUID id) {
        demand(by, Role.SECURITY_ADMINISTRATOR);
        AccountId account = desk.open(new AccountId(id)).account().id();
        sessions.endAll(account);
        return toAccount(account);
    }

    @PostMapping("/desk/staff/{id}/roles")
    ModelAndView proposeRoles(
            @AuthenticationPrincipal SignedIn by,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Role> role,
            @RequestParam String reason) {
        AccountId account = new AccountId(id);
        return answer(desk.proposeRoles(account, role == null ? Set.of() : role, reason, by), account, by, reason);
    }

    @PostMapping("/desk/staff/{id}/second-factor")
    ModelAndView proposeReset(
            @AuthenticationPrincipal SignedIn by, @PathVariable UUID id, @RequestParam String reason) {
        AccountId account = new AccountId(id);
        return answer(desk.proposeReset(account, reason, by), account, by, reason);
    }

    private ModelAndView answer(StaffDesk.Proposal proposal, AccountId account, SignedIn by, String reason) {
        return switch (proposal) {
            case StaffDesk.Proposed proposed -> new ModelAndView("redirect:/desk/approvals/" + proposed.change());
            case StaffDesk.NotProposed not -> {
                ModelAndView page = account(account, by, not.words(), reason, null);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView meanwhile(AccountId account, SignedIn by) {
        ModelAndView page = account(account, by, "staff.changed-meanwhile", "", null);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView account(
            AccountId id, SignedIn reader, @Nullable String problem, String reason, @Nullable String password) {
        StaffDesk.Line line = desk.open(id);
        List<Sessions.OpenSession> open =
                reader.roles().contains(Role.SECURITY_ADMINISTRATOR) ? sessions.of(id, "") : List.of();
        return new ModelAndView(
                "staff/account", "view", new AccountView(line, open, reader, problem, reason, password));
    }

    private static ModelAndView toAccount(AccountId account) {
        return new ModelAndView("redirect:/desk/staff/" + account);
    }

    private static void demand(SignedIn person, Role role) {
        if (!person.roles().contains(role)) {
            throw new AccessDeniedException("another administrator's work");
        }
    }
}
