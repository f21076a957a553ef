package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.PersonalAnswer;
import org.niangjia.lecturer.PersonalAnswers;
import org.niangjia.member.internal.membership.Membership;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A worker's questions about his own membership and consents are answered from his record. */
class PersonalAnswersTest extends MemberTest {

    @Autowired
    private ObjectProvider<PersonalAnswers> answers;

    private Optional<PersonalAnswer> answer(String question, AccountId asker) {
        return answers.stream()
                .filter(module -> module.areAskedBy(question))
                .findFirst()
                .map(module -> in(self(asker), () -> module.answerTo(asker)));
    }

    @Test
    void aMemberLearnsThatHeIsOneAndWhere() {
        Membership member = member();
        AccountId account = Objects.requireNonNull(member.account());
        PersonalAnswer answer = answer("我是会员吗？", account).orElseThrow();
        assertThat(answer.lines().getFirst().words()).isEqualTo("membership.answer.ACTIVE");
        assertThat(answer.lines().getFirst().facts())
                .containsEntry("number", member.number().value())
                .hasEntrySatisfying("union", union -> assertThat(union).isNotBlank());
        assertThat(answer("我在哪个工会", account)).contains(answer);
    }

    @Test
    void aMemberLearnsWhatHeAgreedTo() {
        AccountId account = Objects.requireNonNull(member().account());
        assertThat(answer("我都同意过什么", account).orElseThrow().lines())
                .extracting(PersonalAnswer.Line::words)
                .contains("consents.answer.IDENTITY", "consents.answer.MEMBERSHIP");
    }

    @Test
    void anothersRecordIsNotAnswered() {
        member();
        AccountId stranger = applicants().newAccount();
        assertThat(answer("我是会员吗", stranger).orElseThrow().lines().getFirst().words())
                .isEqualTo("membership.answer.none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我是会员吗",
                "我现在是不是工会会员？",
                "我入会了吗",
                "我在哪个工会",
                "我属于哪家工会",
                "我的会籍在哪里",
                "我的会员号是多少",
                "我的会籍现在是什么状态",
                "我同意过什么",
                "我都授权了哪些"
            })
    void theOwnRecordIsAskedFor(String question) {
        assertThat(answers.stream().anyMatch(module -> module.areAskedBy(question)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会员有什么权利",
                "不是会员能打12351吗",
                "我是会员，能享受什么服务",
                "我是外卖员能入会吗",
                "我的会籍怎么转",
                "我不知道该选哪个工会怎么办",
                "我同意入会要签什么",
                "退休的会员保留会籍以后还能投票选举吗",
                "我跟小宣聊的东西会一直留着吗",
                "我没签合同，光跑外卖，能进工会不"
            })
    void aQuestionAboutRulesIsNone(String question) {
        assertThat(answers.stream().anyMatch(module -> module.areAskedBy(question)))
                .isFalse();
    }
}
