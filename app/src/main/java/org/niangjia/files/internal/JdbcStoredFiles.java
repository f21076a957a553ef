package org.niangjia.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.files.FileId;
import org.niangjia.files.FileTooLarge;
import org.niangjia.files.FileType;
import org.niangjia.files.StoredFile;
import org.niangjia.files.StoredFiles;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files as sealed pieces of {@value #PIECE_BYTES} bytes, each bound to its file and its place in it. */
@Repository
class JdbcStoredFiles implements StoredFiles {

    private static final int PIECE_BYTES = 1 << 18;
    private static final int NAME_LENGTH_MAX = 200;
    private static final String NAME = "files.file.name_sealed";
    private static final String PIECE = "files.piece.sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcStoredFiles(JdbcClient sql, Vault vault, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public StoredFile store(String name, InputStream content, long bytesMax) {
        FileId id = FileId.next();
        insert(id);
        byte[] piece = next(content);
        FileType type = FileType.of(Arrays.copyOf(piece, Math.min(piece.length, FileType.HEAD_BYTES)));
        long bytes = 0;
        for (int position = 0; piece.length > 0; position++, piece = next(content)) {
            bytes += piece.length;
            if (bytes > bytesMax) {
                throw new FileTooLarge(bytesMax);
            }
            insert(id, position, piece);
        }
        StoredFile stored = new StoredFile(id, withoutFolders(name), type, bytes);
        complete(stored);
        return stored;
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(PIECE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutFolders(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.substring(0, Math.min(last.length(), NAME_LENGTH_MAX));
    }

    private void insert(FileId id) {
        sql.sql("""
                        insert into files.file (id, owner, stored)
                        values (:id, nullif(current_setting('niangjia.account', true), '')::uuid, :now)
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void insert(FileId id, int position, byte[] piece) {
        sql.sql("insert into files.piece (file, position, sealed) values (:file, :position, :sealed)")
                .param("file", id.value())
                .param("position", position)
                .param("sealed", vault.seal(PIECE + "." + position, id.value(), piece))
                .update();
    }

    private void complete(StoredFile file) {
        UUID id = file.id().value();
        sql.sql("update files.file set name_sealed = :name, type = :type, bytes = :bytes where id = :id")
                .param("name", vault.seal(NAME, id, file.name()))
                .param("type", file.type().name())
                .param("bytes", file.bytes())
                .param("id", id)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return sql.sql("select * from files.file where id = :id")
                .param("id", id.value())
                .query((row, number) -> new StoredFile(
                        id,
                        vault.open(NAME, id.value(), row.getBytes("name_sealed")),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("bytes")))
                .optional();
    }

    /**
     * A file with when it came.
     *
     * @param stored when its first piece came
     */
    record Kept(StoredFile file, Instant stored) {}

    /** The account's files, the oldest first; one that never came in whole is none. */
    @Transactional(readOnly = true)
    public List<Kept> of(AccountId account) {
        return sql.sql("select * from files.file where owner = :owner and name_sealed is not null order by stored, id")
                .param("owner", account.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Kept(
                            new StoredFile(
                                    new FileId(id),
                                    vault.open(NAME, id, row.getBytes("name_sealed")),
                                    FileType.valueOf(row.getString("type")),
                                    row.getLong("bytes")),
                            row.getTimestamp("stored").toInstant());
                })
                .list();
    }

    @Override
    public InputStream open(FileId id) {
        StoredFile file = transaction.execute(status -> find(id).orElse(null));
        if (file == null) {
            throw new IllegalStateException("no such file in this scope");
        }
        return new PieceStream(file.bytes(), position -> piece(id, position));
    }

    private byte[] piece(FileId id, int position) {
        byte[] sealed = Objects.requireNonNull(transaction.execute(
                status -> sql.sql("select sealed from files.piece where file = :file and position = :position")
                        .param("file", id.value())
                        .param("position", position)
                        .query(byte[].class)
                        .single()));
        return vault.openBytes(PIECE + "." + position, id.value(), sealed);
    }

    @Override
    @Transactional
    public void remove(FileId id) {
        sql.sql("delete from files.piece where file = :file")
                .param("file", id.value())
                .update();
        sql.sql("delete from files.file where id = :id").param("id", id.value()).update();
    }
}
