package org.niangjia.files.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that a person handed in: an export names each; what is in them he has himself. */
@Component
class FilesPersonalData implements PersonalData {

    private final JdbcStoredFiles files;
    private final JdbcClient sql;

    FilesPersonalData(JdbcStoredFiles files, JdbcClient sql) {
        this.files = files;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "files";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        files.of(account)
                .forEach(kept -> to.accept(PersonalRecord.of("file")
                        .with("id", kept.file().id().toString())
                        .with("name", kept.file().name())
                        .with("type", kept.file().type().name())
                        .with("bytes", kept.file().bytes())
                        .with("stored", kept.stored())));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        List<JdbcStoredFiles.Kept> own = files.of(account);
        own.forEach(kept -> files.remove(kept.file().id()));
        return own.size();
    }

    @Override
    public List<Retention> retention() {
        return List.of(Retention.byFunctions(sql, "files.file", "files.due_files", "files.erase_files"));
    }
}
