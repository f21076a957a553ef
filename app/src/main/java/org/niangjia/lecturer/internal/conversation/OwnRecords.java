package org.niangjia.lecturer.internal.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.PersonalAnswers;
import org.niangjia.lecturer.internal.RuleFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies to questions about the asker's own record: from the module that keeps it, or by saying that none does yet. A
 * general answer out of a document would pass for one about him.
 */
@Component
class OwnRecords {

    private final ObjectProvider<PersonalAnswers> modules;

    /** Records that no service keeps on the platform yet. */
    private final List<Pattern> unkept = RuleFile.load("lecturer/own-records.txt").rules().stream()
            .map(RuleFile.Rule::pattern)
            .toList();

    OwnRecords(ObjectProvider<PersonalAnswers> modules) {
        this.modules = modules;
    }

    /** The reply; empty if the question is about no record. */
    @Transactional(readOnly = true)
    Optional<Reply> replyTo(String question, @Nullable AccountId worker) {
        Optional<PersonalAnswers> keeper = modules.orderedStream()
                .filter(module -> module.areAskedBy(question))
                .findFirst();
        if (keeper.isPresent()) {
            return Optional.of(
                    worker == null
                            ? new Reply.SignInFirst()
                            : new Reply.Personal(keeper.get().answerTo(worker)));
        }
        return unkept.stream().anyMatch(pattern -> pattern.matcher(question).find())
                ? Optional.of(new Reply.Said("xiaoxuan.own-record-unkept"))
                : Optional.empty();
    }
}
