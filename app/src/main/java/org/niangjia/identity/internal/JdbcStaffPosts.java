package org.niangjia.identity.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.niangjia.identity.Role;
import org.niangjia.identity.StaffPosts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Posts of staff, across scopes by functions that answer one value each. */
@Repository
class JdbcStaffPosts implements StaffPosts {

    private final JdbcClient sql;

    JdbcStaffPosts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Post> of(AccountId account) {
        return sql.sql("""
                        select identity.staff_name(:id) as name, identity.staff_union(:id) as path,
                               identity.staff_roles(:id) as roles
                        """)
                .param("id", account.value())
                .query((row, number) -> {
                    String name = row.getString("name");
                    return name == null
                            ? Optional.<Post>empty()
                            : Optional.of(new Post(
                                    name,
                                    new OrgPath(row.getString("path")),
                                    Arrays.stream(row.getString("roles").split(" "))
                                            .filter(role -> !role.isEmpty())
                                            .map(Role::valueOf)
                                            .collect(Collectors.toSet())));
                })
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> loginOf(AccountId account) {
        return sql.sql("select login from identity.account where id = :id and login is not null")
                .param("id", account.value())
                .query(String.class)
                .optional();
    }
}
