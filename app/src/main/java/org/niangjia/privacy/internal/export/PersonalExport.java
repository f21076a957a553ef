package org.niangjia.privacy.internal.export;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.niangjia.shell.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the modules keep of a person, as one file. Runs in the person's own scope; all modules are read in one
 * snapshot, so that what changes meanwhile is in the file as a whole or not at all. Nothing is written to disk.
 */
@Service
public class PersonalExport {

    private final ObjectProvider<PersonalData> modules;
    private final Values values;
    private final ChineseFont font;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    PersonalExport(
            ObjectProvider<PersonalData> modules,
            Values values,
            ChineseFont font,
            JsonMapper json,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction,
            PlatformTransactionManager transactions) {
        this.modules = modules;
        this.values = values;
        this.font = font;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Whether this machine has a font with Chinese characters; without one there is no file to read. */
    public boolean canBeRead() {
        return font.isThere();
    }

    /** Writes the file for programs, record by record as they are read. */
    public void writeJson(AccountId person, OutputStream to) {
        recorded(person, "json");
        inSnapshot(sections -> JsonFile.write(json, values, person, clock.instant(), sections, to), person);
    }

    /**
     * Writes the file to read.
     *
     * @throws IllegalStateException if there is no font with Chinese characters
     */
    public void writePdf(AccountId person, OutputStream to) {
        if (!canBeRead()) {
            throw new IllegalStateException("no font with Chinese characters at " + font.path());
        }
        recorded(person, "pdf");
        inSnapshot(sections -> PdfFile.write(font, values, clock.instant(), sections, to), person);
    }

    private void recorded(AccountId person, String format) {
        transaction.executeWithoutResult(status -> audit.record(new AuditEntry(
                person,
                "privacy.exported",
                "account:" + person,
                Because.note("export.because").with("format", format))));
    }

    private void inSnapshot(Consumer<List<Section>> write, AccountId person) {
        List<Section> sections = modules.stream()
                .sorted(Comparator.comparingInt(PersonalData::order))
                .map(module -> new Section(module.section(), to -> module.export(person, to)))
                .toList();
        snapshot.executeWithoutResult(status -> write.accept(sections));
    }
}
