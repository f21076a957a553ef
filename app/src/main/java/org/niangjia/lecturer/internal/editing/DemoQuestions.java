package org.niangjia.lecturer.internal.editing;

import java.util.List;
import org.niangjia.lecturer.internal.conversation.Asker;
import org.niangjia.lecturer.internal.conversation.Lecturer;
import org.niangjia.lecturer.internal.conversation.OpenQuestions;
import org.niangjia.lecturer.internal.conversation.Question;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks what the demo federation's documents don't say, so that its editors find something to do. */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(45)
class DemoQuestions implements ApplicationRunner {

    private static final List<String> ASKED = List.of("站点下个月的计件单价会不会涨", "请问站点的计件单价下个月会涨吗", "临澜市今年的最低工资是多少");

    private final Lecturer lecturer;
    private final OpenQuestions questions;

    DemoQuestions(Lecturer lecturer, OpenQuestions questions) {
        this.lecturer = lecturer;
        this.questions = questions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (questions.count() == 0) {
            ASKED.forEach(question -> lecturer.ask(new Question(question), new Asker(null, List.of())));
        }
    }
}
