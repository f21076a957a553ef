package org.niangjia.lecturer.web;

import java.util.UUID;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.conversation.CuratedAnswers;
import org.niangjia.lecturer.internal.editing.QuestionDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answers that editors wrote, and which of them hold no more because a source changed. */
@Controller
class DeskAnswersController {

    private final CuratedAnswers answers;
    private final QuestionDesk desk;

    DeskAnswersController(CuratedAnswers answers, QuestionDesk desk) {
        this.answers = answers;
        this.desk = desk;
    }

    @GetMapping("/desk/answers")
    ModelAndView list() {
        return new ModelAndView("lecturer/desk-answers", "answers", answers.list());
    }

    @PostMapping("/desk/answers/{answer}/retirement")
    String retire(@PathVariable UUID answer, @AuthenticationPrincipal SignedIn editor) {
        desk.retire(answer, editor.account());
        return "redirect:/desk/answers";
    }
}
