package org.niangjia.batch.internal.sheet;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.Sheets;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.batch.UnreadableSheet.Reason;
import org.niangjia.files.FileId;
import org.niangjia.files.StoredFile;
import org.niangjia.files.StoredFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the reader by what the file is. */
@Component
class StoredSheets implements Sheets {

    private final StoredFiles files;
    private final TransactionTemplate transaction;

    StoredSheets(StoredFiles files, TransactionTemplate transaction) {
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public Sheet open(FileId id) {
        StoredFile file = transaction.execute(status -> files.find(id).orElse(null));
        if (file == null) {
            throw new IllegalStateException("no such file in this scope");
        }
        if (file.bytes() == 0) {
            throw new UnreadableSheet(Reason.EMPTY);
        }
        return switch (file.type()) {
            case ZIP -> limited(XlsxSheet.open(() -> content(id)));
            case TEXT -> limited(CsvSheet.open(() -> content(id)));
            case OLD_OFFICE -> throw new UnreadableSheet(Reason.OLD_OR_LOCKED);
            case PDF, PNG, JPEG, OTHER -> throw new UnreadableSheet(Reason.NOT_A_SHEET);
        };
    }

    private InputStream content(FileId id) {
        return new BufferedInputStream(files.open(id));
    }

    private static Sheet limited(Sheet sheet) {
        int[] count = {0};
        Stream<SheetRow> rows = sheet.rows().filter(row -> !row.isBlank()).peek(row -> {
            if (++count[0] > ROWS_MAX) {
                throw new UnreadableSheet(Reason.TOO_MANY_ROWS);
            }
        });
        return new Sheet(sheet.name(), sheet.others(), rows.onClose(sheet::close));
    }
}
