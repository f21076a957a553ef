package org.niangjia.staff.internal;

import java.util.Optional;
import java.util.Set;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a fresh platform needs before anybody can work: a union at the top, and officers in it. */
@Service
public class FirstSteps {

    private static final Set<Role> OFFICERS = Set.of(Role.UNION_OFFICER, Role.MEMBERSHIP_CADRE);

    private final Unions unions;
    private final StaffAccounts accounts;
    private final FourEyes fourEyes;
    private final FirstUnion firstUnion;

    FirstSteps(Unions unions, StaffAccounts accounts, FourEyes fourEyes, FirstUnion firstUnion) {
        this.unions = unions;
        this.accounts = accounts;
        this.fourEyes = fourEyes;
        this.firstUnion = firstUnion;
    }

    /** What comes next. */
    public enum Step {
        FOUND_UNION,
        /** Nobody in the reader's scope is an officer yet. */
        APPOINT_OFFICERS
    }

    /** The next step that is left; empty for a platform at work. Runs in the scope of an administrator. */
    @Transactional(readOnly = true)
    public Optional<Step> next() {
        if (unions.isEmpty()) {
            return Optional.of(Step.FOUND_UNION);
        }
        boolean officers = accounts.list("", null).stream()
                .anyMatch(account -> account.roles().stream().anyMatch(OFFICERS::contains));
        return officers ? Optional.empty() : Optional.of(Step.APPOINT_OFFICERS);
    }

    /** Puts the founding before the security administrator. */
    @Transactional
    public ChangeId propose(FirstUnion.Wanted wanted, SignedIn by) {
        if (by.within() == null) {
            throw new NotFound();
        }
        return fourEyes.propose(firstUnion, wanted, by.within(), wanted.reason(), by);
    }
}
