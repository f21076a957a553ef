package org.niangjia.engine.linkage.internal.table;

import java.util.function.ToIntFunction;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.normal.Sexes;

/**
 * One field of many records among whom a guest can be compared as if it had always been there: with a few of them at a time, but
 * by the frequencies of all, its own value counted in.
 */
public final class GuestField {

    private static final int FEW = 12;

    private final FieldValues all;
    private final TextIndex values;
    private final ToIntFunction<String> rowsWithWord;

    /** @param all whose parts are counted, if it has comparisons of parts */
    public GuestField(FieldValues all) {
        this.all = all;
        this.values = new TextIndex(1, all.distinct(), all::value);
        this.rowsWithWord = all.kind().isOfWords() ? rowsWithWord(all.tokens()) : word -> 0;
    }

    /** A guest's value as the records have it: a sex by the word that they use for it, anything else unchanged. */
    public String spelled(String value) {
        if (all.kind() != ColumnKind.CATEGORY || all.distinct() > FEW) {
            return value;
        }
        ValuePool pool = new ValuePool();
        int[] codes = new int[all.distinct() + 1];
        for (int code = 1; code < codes.length; code++) {
            codes[code - 1] = pool.add(all.value(code));
        }
        codes[codes.length - 1] = pool.add(value);
        FieldValues together = Sexes.unified(new FieldValues(all.name(), all.kind(), pool, codes));
        return together.value(together.code(codes.length - 1));
    }

    private static ToIntFunction<String> rowsWithWord(Tokens tokens) {
        TextIndex words = new TextIndex(0, tokens.distinct(), tokens::text);
        return word -> {
            int token = words.find(word);
            return token < 0 ? 0 : tokens.count(token);
        };
    }

    /**
     * The field of some records and the guest.
     *
     * @param rows of the records; they come first, in this order
     * @param guest its value; it comes last
     */
    public FieldValues with(int[] rows, String guest) {
        ValuePool pool = new ValuePool();
        int[] codes = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = pool.add(all.value(all.code(rows[i])));
        }
        int own = pool.add(guest);
        codes[rows.length] = own;
        int[] counts = new int[pool.size() + 1];
        for (int code = 1; code < counts.length; code++) {
            int known = values.find(pool.value(code));
            counts[code] = (known < 0 ? 0 : all.count(known)) + (code == own ? 1 : 0);
        }
        boolean isNew = own != 0 && values.find(guest) < 0;
        return new FieldValues(
                all.name(),
                all.kind(),
                pool,
                codes,
                new FieldValues.Frequencies(counts, all.filled() + (own == 0 ? 0 : 1), all.variety() + (isNew ? 1 : 0)),
                part -> new Tokens(part, own, rowsWithWord),
                (part, partsOf) -> all.countedParts().with(own == 0 ? new long[0] : partsOf.apply(own)));
    }
}
