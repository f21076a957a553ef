package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TypedIdentifierTest {

    @Test
    void anIdentifierReadFromItsTextIsTheSame() {
        MemberId member = MemberId.next();
        UnionId union = UnionId.next();
        AccountId account = AccountId.next();

        assertThat(MemberId.of(member.toString())).isEqualTo(member);
        assertThat(UnionId.of(union.toString())).isEqualTo(union);
        assertThat(AccountId.of(account.toString())).isEqualTo(account);
    }

    @Test
    void aTextThatIsNoUuidIsNoIdentifier() {
        assertThatIllegalArgumentException().isThrownBy(() -> MemberId.of("../1"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnionId.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.of("1"));
    }
}
