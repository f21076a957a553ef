package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The platform comes up with its demo federation. */
class PlatformStartsTest extends PlatformTest {

    @Autowired
    private Unions unions;

    @Autowired
    private JdbcClient sql;

    @Test
    void theDemoFederationHasNineCounties() {
        assertThat(unions.of(UnionLevel.COUNTY, OrgPath.root("yj"))).hasSize(9);
    }

    @Test
    void theEmbeddedServerForcesItsWritesToDisk() {
        assertThat(sql.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(sql.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void theApplicationsRoleIsNoSuperuserAndBypassesNoPolicy() {
        assertThat(sql.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
