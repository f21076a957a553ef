package org.niangjia.lecturer.internal.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.lecturer.internal.conversation.OpenQuestions;
import org.niangjia.lecturer.internal.conversation.OpenQuestions.Open;
import org.niangjia.lecturer.internal.conversation.ResultWishes;
import org.niangjia.lecturer.internal.understanding.Likeness;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups the open questions by likeness: each joins the first group whose most frequent question it is like. */
@Service
public class QuestionGroups {

    private final OpenQuestions questions;
    private final ResultWishes wishes;
    private final Likeness likeness;

    QuestionGroups(OpenQuestions questions, ResultWishes wishes, Likeness likeness) {
        this.questions = questions;
        this.wishes = wishes;
        this.likeness = likeness;
    }

    private record Gathering(Likeness.Form leader, List<Open> questions) {}

    /** All groups: those first for which most people wait or ask. */
    @Transactional(readOnly = true)
    public List<QuestionGroup> all() {
        List<Gathering> gatherings = new ArrayList<>();
        for (Open open : questions.list()) {
            Likeness.Form form = likeness.formOf(open.question());
            gatherings.stream()
                    .filter(gathering -> likeness.areOfOneGroup(gathering.leader(), form))
                    .findFirst()
                    .ifPresentOrElse(
                            gathering -> gathering.questions().add(open),
                            () -> gatherings.add(new Gathering(form, new ArrayList<>(List.of(open)))));
        }
        Map<UUID, Long> waiting = wishes.waitingFor(gatherings.stream()
                .flatMap(gathering -> gathering.questions().stream())
                .map(Open::id)
                .toList());
        return gatherings.stream()
                .map(gathering -> new QuestionGroup(
                        gathering.questions(),
                        gathering.questions().stream()
                                .mapToLong(open -> waiting.getOrDefault(open.id(), 0L))
                                .sum()))
                .sorted(Comparator.comparingLong(
                                (QuestionGroup group) -> group.waiting() + group.times() + group.downvotes())
                        .reversed())
                .toList();
    }

    /** The group that holds the question; empty if it waits no more. */
    @Transactional(readOnly = true)
    public Optional<QuestionGroup> of(UUID question) {
        return all().stream().filter(group -> group.ids().contains(question)).findFirst();
    }
}
