package org.niangjia.lecturer.internal.conversation;

import java.util.Optional;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.lecturer.internal.model.Rewording;
import org.springframework.stereotype.Component;

/** Words an answer: by the language model where there is one and it keeps to the evidence, else as the engine did. */
@Component
class Wording {

    private final Masking masking;
    private final Evidence evidence;
    private final Rewording rewording;

    Wording(Masking masking, Evidence evidence, Rewording rewording) {
        this.masking = masking;
        this.evidence = evidence;
        this.rewording = rewording;
    }

    /** The answer held against the database. The model sees the question with personal data replaced. */
    GivenAnswer of(String question, Answer answer) {
        GivenAnswer own = evidence.check(answer);
        if (!own.answered()) {
            return own;
        }
        Optional<Answer> reworded = rewording.of(masking.mask(question), answer);
        return reworded.flatMap(this::checked).orElse(own);
    }

    /** Empty if the database no longer bears the model's words out. */
    private Optional<GivenAnswer> checked(Answer reworded) {
        String words = reworded.sentences().getFirst().text();
        return Optional.of(evidence.check(reworded))
                .filter(given ->
                        given.answered() && given.statements().getFirst().text().equals(words))
                .map(given -> given.firstWordedBy(rewording.shownName()));
    }
}
