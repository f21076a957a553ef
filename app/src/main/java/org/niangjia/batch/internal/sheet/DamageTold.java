package org.niangjia.batch.internal.sheet;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.batch.UnreadableSheet.Reason;

/** Rows of a reader that fails with whatever exception on a damaged file; here it is always {@link UnreadableSheet}. */
final class DamageTold extends AbstractSpliterator<SheetRow> {

    private final Stream<SheetRow> stream;
    private final Spliterator<SheetRow> rows;

    DamageTold(Stream<SheetRow> stream) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.stream = stream;
        this.rows = stream.spliterator();
    }

    Stream<SheetRow> rows() {
        return StreamSupport.stream(this, false).onClose(stream::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super SheetRow> action) {
        SheetRow[] next = new SheetRow[1];
        try {
            if (!rows.tryAdvance(row -> next[0] = row)) {
                return false;
            }
        } catch (UnreadableSheet e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableSheet(Reason.DAMAGED, e);
        }
        action.accept(next[0]);
        return true;
    }
}
