package org.niangjia.member.internal.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.Work;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what somebody works by the words with which the pages name it. */
@Component
class WorkWords {

    private final Map<String, Employment> employments = new HashMap<>();
    private final Map<String, Trade> trades = new HashMap<>();

    WorkWords(MessageSource words) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (Employment employment : Employment.values()) {
                employments.put(words.getMessage("Employment." + employment, null, locale), employment);
            }
            for (Trade trade : Trade.values()) {
                trades.put(words.getMessage("Trade." + trade, null, locale), trade);
            }
        }
    }

    /** What is not known is a contract, and another trade: nobody is refused for it, and the worker can correct it. */
    Work read(String employment, String trade) {
        return new Work(
                employments.getOrDefault(employment, Employment.CONTRACT), trades.getOrDefault(trade, Trade.OTHER));
    }
}
