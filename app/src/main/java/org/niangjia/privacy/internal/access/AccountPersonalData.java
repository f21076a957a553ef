package org.niangjia.privacy.internal.access;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.identity.Role;
import org.niangjia.identity.StaffPosts;
import org.niangjia.identity.WorkerAccounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.springframework.stereotype.Component;

/** The account with which a worker signs in; it goes last, since everything else hangs on it. */
@Component
class AccountPersonalData implements PersonalData {

    private final WorkerAccounts accounts;
    private final StaffPosts posts;

    AccountPersonalData(WorkerAccounts accounts, StaffPosts posts) {
        this.accounts = accounts;
        this.posts = posts;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        accounts.keptOf(account).ifPresent(kept -> {
            to.accept(PersonalRecord.of("account")
                    .with("phone", kept.phone().value())
                    .with("created", kept.created()));
            kept.sessions()
                    .forEach(began -> to.accept(PersonalRecord.of("session").with("began", began)));
        });
        posts.of(account)
                .ifPresent(post -> to.accept(PersonalRecord.of("post")
                        .with("login", posts.loginOf(account).orElse(null))
                        .with("name", post.name())
                        .with("union", post.within().value())
                        .with(
                                "roles",
                                post.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")))));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of("account:" + account);
    }

    @Override
    public long erase(AccountId account) {
        return accounts.erase(account);
    }
}
