package org.niangjia.lecturer.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.conversation.CuratedAnswers.Place;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Uploads;
import org.niangjia.lecturer.internal.editing.QuestionDesk;
import org.niangjia.lecturer.internal.editing.QuestionGroup;
import org.niangjia.lecturer.internal.editing.QuestionGroups;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The questions that 小宣 left open, grouped, for the editors; and the ways to answer a group. */
@Controller
@RequestMapping("/desk/questions")
class DeskQuestionsController {

    private static final String LIST = "redirect:/desk/questions";

    private final QuestionGroups groups;
    private final QuestionDesk desk;
    private final Catalogue catalogue;

    DeskQuestionsController(QuestionGroups groups, QuestionDesk desk, Catalogue catalogue) {
        this.groups = groups;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("lecturer/desk-questions", "groups", groups.all());
    }

    /** The group of the question; one that was answered meanwhile leads back to the list. */
    @GetMapping("/{question}")
    ModelAndView open(@PathVariable UUID question) {
        return groups.of(question)
                .map(group -> page(group, AnswerForm.empty(group.leader().question()), null, HttpStatus.OK))
                .orElseGet(() -> new ModelAndView(LIST));
    }

    /** @param like the questions of the group that the document answers */
    @PostMapping("/{question}/document")
    String byDocument(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") Set<UUID> like,
            @RequestParam DocumentId document,
            @AuthenticationPrincipal SignedIn editor) {
        desk.answerByDocument(with(question, like), document, editor.account());
        return LIST;
    }

    @PostMapping("/{question}/file")
    ModelAndView byFile(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") Set<UUID> like,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn editor)
            throws IOException {
        Uploads.Outcome outcome = desk.answerByFile(
                with(question, like),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                Objects.requireNonNullElse(file.getContentType(), ""),
                file.getBytes(),
                editor.account());
        return after(question, outcome, null);
    }

    @PostMapping("/{question}/text")
    ModelAndView byText(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") Set<UUID> like,
            @RequestParam String title,
            @RequestParam String heading,
            @RequestParam String text,
            @AuthenticationPrincipal SignedIn editor) {
        QuestionDesk.Written written = new QuestionDesk.Written(title, heading, text);
        AnswerForm typed = new AnswerForm(title, heading, text, "", Set.of(), List.of());
        return written.isComplete()
                ? after(question, desk.answerByText(with(question, like), written, editor.account()), typed)
                : again(question, typed, "lecturer.problem.text-incomplete");
    }

    /** @param cited each a version and a passage with a space between */
    @PostMapping("/{question}/words")
    ModelAndView byWords(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") Set<UUID> like,
            @RequestParam String heading,
            @RequestParam String words,
            @RequestParam(defaultValue = "") Set<String> cited,
            @AuthenticationPrincipal SignedIn editor) {
        QuestionDesk.Writing outcome = desk.answerInWords(
                with(question, like),
                heading,
                words,
                cited.stream().map(DeskQuestionsController::placeOf).toList(),
                editor.account());
        AnswerForm typed = new AnswerForm("", heading, "", words, cited, List.of());
        return switch (outcome) {
            case QuestionDesk.Kept kept -> new ModelAndView(LIST);
            case QuestionDesk.Incomplete incomplete -> again(question, typed, "lecturer.problem.words-incomplete");
            case QuestionDesk.Outdated outdated -> again(question, typed, "lecturer.problem.outdated");
            case QuestionDesk.NumberNotCited alien -> again(question, typed, "lecturer.problem.number");
        };
    }

    @PostMapping("/{question}/dismissal")
    String dismiss(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") Set<UUID> like,
            @AuthenticationPrincipal SignedIn editor) {
        desk.dismiss(with(question, like), editor.account());
        return LIST;
    }

    private ModelAndView after(UUID question, Uploads.Outcome outcome, @Nullable AnswerForm typed) {
        return outcome instanceof Uploads.Refused refused
                ? again(question, typed, "FailureReason." + refused.reason().name())
                : new ModelAndView(LIST);
    }

    private ModelAndView again(UUID question, @Nullable AnswerForm typed, String problem) {
        QuestionGroup group = groups.of(question).orElseThrow(NotFound::new);
        AnswerForm form = typed == null ? AnswerForm.empty(group.leader().question()) : typed;
        return page(group, form, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(QuestionGroup group, AnswerForm form, @Nullable String problem, HttpStatus status) {
        AnswerForm offered = form.offering(desk.passagesFor(group.leader().question()));
        ModelAndView page = new ModelAndView("lecturer/desk-question", "group", group);
        page.addObject("form", offered);
        page.addObject("documents", catalogue.inUse());
        page.addObject("problem", problem);
        page.setStatus(status);
        return page;
    }

    private static Set<UUID> with(UUID question, Set<UUID> like) {
        return like.isEmpty() ? Set.of(question) : like;
    }

    private static Place placeOf(String text) {
        List<String> parts = Arrays.asList(text.split(" ", 2));
        return Optional.of(parts)
                .filter(both -> both.size() == 2)
                .map(both -> new Place(UUID.fromString(both.getFirst()), both.getLast()))
                .orElseThrow(NotFound::new);
    }
}
