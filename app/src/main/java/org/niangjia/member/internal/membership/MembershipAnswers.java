package org.niangjia.member.internal.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.AskersUnion;
import org.niangjia.lecturer.PersonalAnswer;
import org.niangjia.lecturer.PersonalAnswer.Line;
import org.niangjia.lecturer.PersonalAnswers;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Component;

/** Answers a worker who asks 小宣 whether he is a member, and of which union. */
@Component
class MembershipAnswers implements PersonalAnswers, AskersUnion {

    private static final Pattern ASKED = Pattern.compile("""
            (?x)
            (?:我|俺|本人) (?:现在|目前|到底|究竟|还|已经)* (?:是不是|算不算) (?:工会|正式)? (?:的)? 会员
            | (?:我|俺|本人) (?:现在|目前|到底|究竟|还|已经)* (?:是|算) (?:工会|正式)? (?:的)? 会员 (?:了)? (?:吗|么|不是|不|嘛|没) [？?。！!\\s]* $
            | (?:我|俺|本人) (?:的)? (?:入会|加入工会) (?:了|成功了)? (?:没有|没|吗|么) [？?。！!\\s]* $
            | (?:我|俺|本人) (?:现在|目前|到底|究竟)* (?:在|属于|是|归|算) (?:哪|什么|啥) [一个家]* (?:的)? 工会
            | (?:我|俺|本人) (?:的|所在的?)? (?:基层)? 工会 (?:是|叫) (?:哪|什么|啥)
            | (?:我|俺|本人) (?:的)? (?:会籍|会员身份|会员资格) (?:现在|目前|还|到底)* (?:在哪|是什么状态|状态|有效|在不在|在吗|怎么样|还在|保留着?吗|是不是)
            | (?:我|俺|本人) (?:的)? 会员 (?:证)? (?:号|编号|号码) (?:是|多少)
            """);

    private final Memberships memberships;
    private final Unions unions;

    MembershipAnswers(Memberships memberships, Unions unions) {
        this.memberships = memberships;
        this.unions = unions;
    }

    @Override
    public boolean areAskedBy(String question) {
        return ASKED.matcher(question).find();
    }

    @Override
    public PersonalAnswer answerTo(AccountId asker) {
        Optional<Membership> membership = memberships.currentOf(asker).or(() -> memberships.lastOf(asker));
        return membership
                .map(found -> new PersonalAnswer(
                        List.of(Line.of("membership.answer." + found.state().name(), factsOf(found))),
                        "/membership",
                        "membership.answer.look"))
                .orElseGet(() -> new PersonalAnswer(
                        List.of(Line.of("membership.answer.none", Map.of())), "/joining", "membership.answer.join"));
    }

    private Map<String, String> factsOf(Membership membership) {
        return Map.of(
                "union", unions.find(membership.union()).map(UnionNode::name).orElse(""),
                "number", membership.number().value(),
                "joined", membership.joined().toString(),
                "since", membership.since().toString());
    }

    @Override
    public Optional<UnionId> unionOf(AccountId asker) {
        return memberships.currentOf(asker).map(Membership::union);
    }
}
