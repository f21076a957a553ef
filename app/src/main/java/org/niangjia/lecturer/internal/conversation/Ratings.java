package org.niangjia.lecturer.internal.conversation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether answers helped. An answer that did not is an open question for the editors, until it is taken back. */
@Service
public class Ratings {

    private final Exchanges exchanges;
    private final OpenQuestions openQuestions;

    Ratings(Exchanges exchanges, OpenQuestions openQuestions) {
        this.exchanges = exchanges;
        this.openQuestions = openQuestions;
    }

    /**
     * Says whether an answer helped; saying it twice is saying it once.
     *
     * @param helpful null takes back what was said
     * @return the exchange as it is now; empty if it isn't the account's, or holds no answer
     */
    @Transactional
    public Optional<Exchange> rate(AccountId account, UUID id, @Nullable Boolean helpful) {
        Optional<Exchanges.Rated> before = exchanges.lockRating(account, id);
        Optional<Exchange> exchange = exchanges.find(account, id).filter(Exchange::isRated);
        if (before.isEmpty() || exchange.isEmpty()) {
            return Optional.empty();
        }
        UUID counted = before.get().openQuestion();
        boolean down = Boolean.FALSE.equals(helpful);
        if (counted != null && !down) {
            openQuestions.removeDownvote(counted);
        }
        UUID now = null;
        if (down) {
            now = counted == null ? openQuestions.addDownvote(exchange.get().understood()) : counted;
        }
        exchanges.rate(id, helpful, now);
        return exchanges.find(account, id);
    }
}
