package org.niangjia.staff.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactorRule;
import org.niangjia.identity.SecondFactorRules;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccount;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see and propose; what lies outside their scope is {@link NotFound}. */
@Service
public class StaffDesk {

    private static final int NAME_LENGTH_MAX = 40;

    private final StaffAccounts accounts;
    private final SecondFactorRules rules;
    private final Unions unions;
    private final FourEyes fourEyes;
    private final RoleChange roleChange;
    private final SecondFactorReset reset;
    private final SecondFactorRuleChange ruleChange;

    StaffDesk(
            StaffAccounts accounts,
            SecondFactorRules rules,
            Unions unions,
            FourEyes fourEyes,
            RoleChange roleChange,
            SecondFactorReset reset,
            SecondFactorRuleChange ruleChange) {
        this.accounts = accounts;
        this.rules = rules;
        this.unions = unions;
        this.fourEyes = fourEyes;
        this.roleChange = roleChange;
        this.reset = reset;
        this.ruleChange = ruleChange;
    }

    /**
     * An account with the union at the top of its scope.
     *
     * @param level null if the union is gone from the tree
     */
    public record Line(
            StaffAccount account, String union, @Nullable UnionLevel level) {

        /** The roles that an account of this level may hold, in order. */
        public List<Role> possibleRoles() {
            return StaffDesk.rolesAt(level);
        }
    }

    /** @param next the login after which the next page begins; null at the end */
    public record Lines(List<Line> lines, @Nullable String next) {}

    static List<Role> rolesAt(@Nullable UnionLevel level) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> level != null && role.levels().contains(level))
                .toList();
    }

    @Transactional(readOnly = true)
    public Lines list(String text, @Nullable String after) {
        List<StaffAccount> found = accounts.list(text, after);
        return new Lines(
                found.stream().map(this::line).toList(),
                found.size() < StaffAccounts.PAGE ? null : found.getLast().login());
    }

    @Transactional(readOnly = true)
    public Line open(AccountId account) {
        return line(accounts.find(account).orElseThrow(NotFound::new));
    }

    private Line line(StaffAccount account) {
        Optional<UnionNode> union = unions.at(account.within());
        return new Line(
                account,
                union.map(UnionNode::name).orElse("–"),
                union.map(UnionNode::level).orElse(null));
    }

    /** Unions of the person's scope whose staff he may create accounts for: its top, its cities, counties and towns. */
    @Transactional(readOnly = true)
    public List<UnionNode> placesFor(SignedIn person) {
        OrgPath within = withinOf(person);
        return EnumSet.complementOf(EnumSet.of(UnionLevel.GRASSROOTS)).stream()
                .flatMap(level -> unions.of(level, within).stream())
                .sorted(Comparator.comparing(UnionNode::path))
                .toList();
    }

    /** What creating an account gave. */
    public sealed interface Creation {}

    public record Done(AccountId account, String password) implements Creation {}

    /** @param words message key of why not */
    public record Refused(String words) implements Creation {}

    @Transactional
    public Creation create(String login, String name, String path, SignedIn by) {
        if (!StaffAccounts.isLogin(login)) {
            return new Refused("staff.create.login-wrong");
        }
        if (name.isBlank() || name.codePointCount(0, name.length()) > NAME_LENGTH_MAX) {
            return new Refused("staff.create.name-wrong");
        }
        Optional<UnionNode> place = placesFor(by).stream()
                .filter(union -> union.path().value().equals(path))
                .findFirst();
        if (place.isEmpty()) {
            return new Refused("staff.create.place-wrong");
        }
        return switch (accounts.create(login, name.strip(), place.get().path(), by)) {
            case StaffAccounts.Created created -> new Done(created.account(), created.password());
            case StaffAccounts.LoginTaken taken -> new Refused("staff.create.login-taken");
        };
    }

    /** What proposing gave. */
    public sealed interface Proposal {}

    public record Proposed(ChangeId change) implements Proposal {}

    /** @param words message key of why not */
    public record NotProposed(String words) implements Proposal {}

    @Transactional
    public Proposal proposeRoles(AccountId account, Set<Role> wanted, String reason, SignedIn by) {
        Line line = open(account);
        Set<Role> before = line.account().roles();
        if (account.equals(by.account())) {
            return new NotProposed("staff.concerns-yourself");
        }
        if (!Role.areCompatible(wanted)) {
            return new NotProposed("staff.two-administrators");
        }
        if (!line.possibleRoles().containsAll(wanted)) {
            return new NotProposed("staff.role-not-here");
        }
        if (wanted.equals(before)) {
            return new NotProposed("staff.roles-the-same");
        }
        if (!FourEyes.isReason(reason)) {
            return new NotProposed("staff.reason-missing");
        }
        return new Proposed(fourEyes.propose(
                roleChange,
                RoleChange.Wanted.of(account, before, wanted),
                line.account().within(),
                reason,
                by));
    }

    @Transactional
    public Proposal proposeReset(AccountId account, String reason, SignedIn by) {
        Line line = open(account);
        if (account.equals(by.account())) {
            return new NotProposed("staff.concerns-yourself");
        }
        if (!FourEyes.isReason(reason)) {
            return new NotProposed("staff.reason-missing");
        }
        return new Proposed(fourEyes.propose(
                reset,
                new SecondFactorReset.Wanted(account.value()),
                line.account().within(),
                reason,
                by));
    }

    @Transactional
    public Proposal proposeRule(Role role, SecondFactorRule wanted, String reason, SignedIn by) {
        SecondFactorRule before = rules.all().get(role);
        if (before == null || before == wanted) {
            return new NotProposed("staff.rule-the-same");
        }
        if (!FourEyes.isReason(reason)) {
            return new NotProposed("staff.reason-missing");
        }
        return new Proposed(fourEyes.propose(
                ruleChange, new SecondFactorRuleChange.Wanted(role, before, wanted), withinOf(by), reason, by));
    }

    private static OrgPath withinOf(SignedIn person) {
        OrgPath within = person.within();
        if (within == null) {
            throw new NotFound();
        }
        return within;
    }
}
