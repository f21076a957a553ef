package org.niangjia.staff;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.WebTest;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;

/** A test with administrators of its own. */
abstract class StaffTest extends WebTest {

    protected static final String PASSWORD = "a password of the test";
    protected static final OrgPath PROVINCE = OrgPath.root("yj");
    protected static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffSignIn signIn;

    /** A login that no other test uses, for a new account with these roles. */
    protected String someone(OrgPath within, Role... roles) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 18);
        accounts.addStaff(login, "测试", PASSWORD, within, Set.of(roles));
        return login;
    }

    protected SignedIn signedIn(String login) {
        return ((StaffSignIn.Welcome) signIn.signIn(login, PASSWORD)).person();
    }

    protected static <T> T as(SignedIn person, Supplier<T> deed) {
        return Scopes.call(person.scope(), deed::get);
    }
}
