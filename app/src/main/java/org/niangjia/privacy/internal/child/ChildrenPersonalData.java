package org.niangjia.privacy.internal.child;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.springframework.stereotype.Component;

/** The children whom a person entered as their guardian. */
@Component
class ChildrenPersonalData implements PersonalData {

    private final ChildBook children;

    ChildrenPersonalData(ChildBook children) {
        this.children = children;
    }

    @Override
    public String section() {
        return "children";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        children.all(account)
                .forEach(child -> to.accept(PersonalRecord.of("child")
                        .with("name", child.name())
                        .with("born", child.born())
                        .with("version", child.consentVersion())
                        .with("given", child.given())));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return children.identifiers(account).stream().map(id -> "child:" + id).collect(Collectors.toSet());
    }

    @Override
    public long erase(AccountId account) {
        return children.erase(account);
    }
}
