package org.niangjia.lecturer.web;

import java.util.UUID;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.conversation.OpenQuestions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions that 小宣 left open, for the editors. */
@Controller
class DeskQuestionsController {

    private final OpenQuestions questions;

    DeskQuestionsController(OpenQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/desk/questions")
    ModelAndView list() {
        return new ModelAndView("lecturer/desk-questions", "questions", questions.list());
    }

    @PostMapping("/desk/questions/{question}")
    String close(
            @PathVariable UUID question,
            @RequestParam OpenQuestions.Closing done,
            @AuthenticationPrincipal SignedIn person) {
        questions.close(question, done, person.account());
        return "redirect:/desk/questions";
    }
}
