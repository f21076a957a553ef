package org.niangjia.lecturer.internal.model;

import java.time.Duration;
import org.niangjia.lecturer.internal.OwnMachine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the language model. It is off unless an address is given, and an address on another machine is refused unless
 * that is allowed by a setting of its own.
 *
 * @param url of an endpoint that speaks OpenAI's protocol, such as {@code http://127.0.0.1:8000/v1}; empty: no model
 * @param outside whether masked questions and quotes may leave this machine
 * @param key sent as bearer token; may be empty
 * @param name of the model at the endpoint
 * @param shownName of the model on the page
 * @param filingNumber 备案号 of the model, shown beside its name; required of a model in public use
 * @param firstWords how long the first words may take, at most; then the answer goes without the model
 * @param whole how long the whole wording may take
 * @param attempts how often an endpoint that fails at once is asked, at least 1
 * @param answerTokensMax tokens that the model may write for one answer
 * @param promptCharactersMax characters that the model gets to read for one answer
 * @param tokensPerDayMax tokens read and written in a day of Shanghai, in this process; then the model rests until midnight
 * @param failuresMax failures in a row after which the model rests
 * @param rest how long it rests
 * @param fenPerMillionRead price of a million tokens read, in fen
 * @param fenPerMillionWritten price of a million tokens written, in fen
 */
@ConfigurationProperties("niangjia.lecturer.model")
public record ModelProperties(
        @DefaultValue("") String url,
        @DefaultValue("false") boolean outside,
        @DefaultValue("") String key,
        @DefaultValue("") String name,
        @DefaultValue("") String shownName,
        @DefaultValue("") String filingNumber,
        @DefaultValue("1500ms") Duration firstWords,
        @DefaultValue("6s") Duration whole,
        @DefaultValue("2") int attempts,
        @DefaultValue("400") int answerTokensMax,
        @DefaultValue("6000") int promptCharactersMax,
        @DefaultValue("2000000") long tokensPerDayMax,
        @DefaultValue("3") int failuresMax,
        @DefaultValue("60s") Duration rest,
        @DefaultValue("0") double fenPerMillionRead,
        @DefaultValue("0") double fenPerMillionWritten) {

    /** @throws IllegalArgumentException if a setting lies outside its range, or the address on another machine */
    public ModelProperties {
        if (!url.isEmpty()) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("niangjia.lecturer.model.name is missing: which model at " + url);
            }
            if (attempts < 1 || answerTokensMax < 1 || promptCharactersMax < 1 || failuresMax < 1) {
                throw new IllegalArgumentException("a limit of niangjia.lecturer.model is less than 1");
            }
            if (!outside && !OwnMachine.serves(url)) {
                throw new IllegalArgumentException("niangjia.lecturer.model.url is on another machine: " + url
                        + ". Questions would leave this one; set niangjia.lecturer.model.outside=true to allow it");
            }
            if (outside && filingNumber.isBlank()) {
                throw new IllegalArgumentException(
                        "niangjia.lecturer.model.filing-number is missing: a model of others is shown with its 备案号");
            }
        }
    }

    boolean isOn() {
        return !url.isEmpty();
    }

    /** The model as the page names it. */
    String shown() {
        String called = shownName.isBlank() ? name : shownName;
        return filingNumber.isBlank() ? called : called + "（备案号：" + filingNumber + "）";
    }
}
