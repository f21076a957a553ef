package org.niangjia.identity;

import java.util.Optional;
import java.util.Set;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/** In which post a staff member works: what a worker may know of who handled his data. */
public interface StaffPosts {

    /**
     * A staff member's post as it is now.
     *
     * @param within the union at the top of the data scope
     */
    record Post(String name, OrgPath within, Set<Role> roles) {

        public Post {
            roles = Set.copyOf(roles);
        }
    }

    /** Asked from any scope; empty for workers and for accounts that are gone. */
    Optional<Post> of(AccountId account);

    /** The name under which the account signs in; empty for workers and outside the account's own scope. */
    Optional<String> loginOf(AccountId account);
}
