package org.niangjia.batch.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RowOutcome.Result;
import org.niangjia.batch.internal.OutcomeSheet;
import org.springframework.context.MessageSource;

/** The words of an outcome sheet in one language. */
record SheetWords(MessageSource words, Locale locale) implements OutcomeSheet.Words {

    @Override
    public String result(@Nullable Result result) {
        return heading(result == null ? "batch.not-reached" : "Result." + result.name());
    }

    @Override
    public String reason(String key, @Nullable String detail) {
        return words.getMessage(key, detail == null ? new Object[0] : new Object[] {detail}, locale);
    }

    @Override
    public String heading(String key) {
        return words.getMessage(key, null, locale);
    }
}
