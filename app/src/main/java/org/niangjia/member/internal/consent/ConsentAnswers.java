package org.niangjia.member.internal.consent;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.PersonalAnswer;
import org.niangjia.lecturer.PersonalAnswer.Line;
import org.niangjia.lecturer.PersonalAnswers;
import org.springframework.stereotype.Component;

/** Answers a worker who asks 小宣 what he agreed to. */
@Component
class ConsentAnswers implements PersonalAnswers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern ASKED = Pattern.compile("""
            (?x)
            (?:我|俺|本人) (?:都|之前|以前|曾经|到底|究竟)* (?:同意|授权|签) (?:过|了) (?:些)? (?:什么|哪些|啥)
            | (?:我|俺|本人) (?:的|给过的?|签过的?) (?:同意|授权) (?:记录|书|有哪些|是什么|在哪)
            """);

    private final Consents consents;

    ConsentAnswers(Consents consents) {
        this.consents = consents;
    }

    @Override
    public boolean areAskedBy(String question) {
        return ASKED.matcher(question).find();
    }

    @Override
    public PersonalAnswer answerTo(AccountId asker) {
        List<Line> lines = consents.of(asker).stream()
                .map(consent -> Line.of(
                        "consents.answer." + consent.purpose().name(),
                        Map.of(
                                "given",
                                consent.given().atZone(ZONE).toLocalDate().toString())))
                .toList();
        return new PersonalAnswer(
                lines.isEmpty() ? List.of(Line.of("consents.answer.none", Map.of())) : lines,
                "/me/consents",
                "consents.answer.look");
    }
}
