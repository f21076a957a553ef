package org.niangjia.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.niangjia.audit.AuditCheckpoint;
import org.niangjia.audit.CheckpointFile;
import org.niangjia.vault.Signer;
import org.niangjia.vault.Sm2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signs where the chain ends, in the database and in a file beside it. */
@Component
class Checkpoints implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final String PUBLIC_KEY = "audit-public.pem";

    private final JdbcClient sql;
    private final Signer signer;
    private final Clock clock;
    private final AuditProperties settings;
    private final Path publicKey;
    private final CheckpointFile file;

    Checkpoints(
            JdbcClient sql,
            Signer signer,
            Clock clock,
            AuditProperties settings,
            @Value("${niangjia.data}") Path data,
            @Value("${niangjia.keys:${niangjia.data}/keys}") Path keys) {
        this.sql = sql;
        this.signer = signer;
        this.clock = clock;
        this.settings = settings;
        this.publicKey = keys.resolve(PUBLIC_KEY);
        Path given = settings.checkpointFile();
        this.file = new CheckpointFile(given != null ? given : data.resolve("audit/checkpoints.txt"));
    }

    /** Puts the public key where {@code audit verify} finds it; one that is there already is left as it is. */
    @Override
    public void afterPropertiesSet() {
        try {
            if (!Files.exists(publicKey)) {
                Files.createDirectories(publicKey.getParent());
                Path whole = Files.createTempFile(publicKey.getParent(), PUBLIC_KEY, ".new");
                Files.writeString(whole, Sm2.toPem(signer.publicKey()));
                // A half-written one would stay for ever, and every verification would fail by it.
                Files.move(whole, publicKey, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last one signed. */
    Optional<AuditCheckpoint> last() {
        return sql.sql("select position, hash, made, signature from audit.checkpoint order by position desc limit 1")
                .query((row, number) -> new AuditCheckpoint(
                        row.getLong("position"),
                        row.getString("hash"),
                        row.getTimestamp("made").toInstant(),
                        row.getString("signature")))
                .optional();
    }

    /** All that lie outside the database, as far as this process can read them. */
    List<AuditCheckpoint> outside() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] publicKey() {
        return signer.publicKey();
    }

    /**
     * Signs the end of the chain if enough was recorded or enough time has passed since the last time; in the chainer's
     * transaction.
     */
    void signIfDue(long position, byte[] hash) {
        Optional<AuditCheckpoint> last = last();
        long since = position - last.map(AuditCheckpoint::position).orElse(0L);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean late = last.map(checkpoint -> checkpoint.made().plus(settings.checkpointEvery()))
                .map(due -> !now.isBefore(due))
                .orElse(true);
        if (since == 0 || (since < settings.checkpointEntries() && !late)) {
            return;
        }
        AuditCheckpoint checkpoint = AuditCheckpoint.sign(position, hash, now, signer);
        sql.sql(
                        "insert into audit.checkpoint (position, hash, made, signature) values (:position, :hash, :made, :sign)")
                .param("position", position)
                .param("hash", checkpoint.hash())
                .param("made", Timestamp.from(now))
                .param("sign", checkpoint.signature())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keepOutside(checkpoint);
            }
        });
    }

    private void keepOutside(AuditCheckpoint checkpoint) {
        try {
            file.append(checkpoint);
        } catch (IOException e) {
            LOG.warn("The audit checkpoint could not be written outside the database: {}", e.getMessage());
        }
    }
}
