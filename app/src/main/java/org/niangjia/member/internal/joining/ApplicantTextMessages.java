package org.niangjia.member.internal.joining;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.MemberJoined;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.consent.Consents;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.messages.ShortMessages;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a text message with the result to workers who agreed to it; never to numbers of the demo federation. */
@Component
class ApplicantTextMessages {

    private final ShortMessages gateway;
    private final Memberships memberships;
    private final Joinings joinings;
    private final Consents consents;
    private final MessageSource words;
    private final TransactionTemplate transaction;

    ApplicantTextMessages(
            ShortMessages gateway,
            Memberships memberships,
            Joinings joinings,
            Consents consents,
            MessageSource words,
            TransactionTemplate transaction) {
        this.gateway = gateway;
        this.memberships = memberships;
        this.joinings = joinings;
        this.consents = consents;
        this.words = words;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener
    void on(MemberJoined event) {
        send(
                event.account(),
                event.startedBy(),
                "joining.approved.text-message",
                () -> memberships.find(event.member()).orElseThrow().phone());
    }

    @Async
    @TransactionalEventListener
    void on(JoiningReturned event) {
        send(
                event.account(),
                event.startedBy(),
                "joining.returned.text-message",
                () -> joinings.find(event.joining()).orElseThrow().application().phone());
    }

    private void send(AccountId account, Scope startedBy, String key, Supplier<@Nullable PhoneNumber> phoneOf) {
        record Answer(boolean agreed, @Nullable PhoneNumber phone) {}
        Answer answer = Scopes.call(
                new Scope.Job("text-applicant", startedBy),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> new Answer(hasAgreed(account), phoneOf.get()))));
        PhoneNumber phone = answer.phone();
        if (answer.agreed() && phone != null && !phone.isDemo()) {
            gateway.send(phone, words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE));
        }
    }

    private boolean hasAgreed(AccountId account) {
        return consents.of(account).stream().anyMatch(consent -> consent.purpose() == ConsentPurpose.TEXT_MESSAGE);
    }
}
