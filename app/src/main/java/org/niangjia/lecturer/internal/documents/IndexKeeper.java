package org.niangjia.lecturer.internal.documents;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.lecturer.internal.documents.IndexWork.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the search index equal to the database on a thread of its own: first what a crash or a lost folder left different,
 * then the vectors of what is new, and every two seconds what another instance published or withdrew.
 *
 * <p>The index belongs to this machine alone, so this is no job of the database's list: each process does it for itself.
 */
@Component
public class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long RETRY_SECONDS = 5;
    private static final long LOOK_SECONDS = 2;

    /** All is compared even if nothing seems to have changed: the clocks of two machines need not agree. */
    private static final int LOOKS_BEFORE_COMPARING = 30;

    private static final long STOP_MILLIS_MAX = 5_000;

    private final Library library;
    private final Documents documents;
    private final Passages passages;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Semaphore news = new Semaphore(0);

    private volatile IndexWork work = IndexWork.NONE;
    private volatile boolean stopping;
    private volatile Thread thread = new Thread();

    IndexKeeper(
            Library library,
            Documents documents,
            Passages passages,
            Catalogue catalogue,
            TransactionTemplate transaction) {
        this.library = library;
        this.documents = documents;
        this.passages = passages;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    /** What it is doing now. */
    public IndexWork work() {
        return work;
    }

    /** Tells that a version was put into the index. */
    void wake() {
        news.release();
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("index-keeper").start(this::run);
    }

    /** Never interrupts: that would close the index's files under every other thread. */
    @Override
    public void stop() {
        stopping = true;
        wake();
        try {
            thread.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        long seen = -1;
        boolean woken = true;
        for (int looks = 0; !stopping; looks++) {
            try {
                long stamp = catalogue.stamp();
                boolean compare = stamp != seen || looks % LOOKS_BEFORE_COMPARING == 0;
                if (compare) {
                    reconcile();
                }
                if (compare || woken) {
                    embed();
                }
                seen = stamp;
                work = IndexWork.NONE;
                woken = news.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The search index could not be kept up; trying again: {}", e.toString());
                seen = -1;
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (news.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts what is in use and missing, removes what is not in use; uploads may come meanwhile. */
    void reconcile() {
        Set<UUID> wanted = idsOf(inUse());
        Set<UUID> held = library.versions();
        List<UUID> missing =
                wanted.stream().filter(version -> !held.contains(version)).toList();
        if (!missing.isEmpty()) {
            LOG.info("{} of {} documents are put into the search index again", missing.size(), wanted.size());
            transaction.executeWithoutResult(status -> documents.markEmbedded(Set.copyOf(missing), false));
        }
        for (int done = 0; done < missing.size() && !stopping; done++) {
            work = new IndexWork(Kind.REBUILDING, done, missing.size());
            settle(missing.get(done));
        }
        held.stream().filter(version -> !wanted.contains(version)).forEach(this::settle);
    }

    /** Makes the index hold the version just if it is in use and in force; one that is being read is left to its job. */
    private void settle(UUID id) {
        transaction.executeWithoutResult(status -> {
            Optional<DocumentVersion> version = documents.lock(id);
            if (version.filter(documents::isCitable).isPresent()) {
                put(version.get());
            } else if (version.filter(found -> found.state().unread()).isEmpty()) {
                library.remove(id);
            }
        });
    }

    /** Puts the version as the database has it into the index; belongs into a transaction of its caller. */
    void put(DocumentVersion version) {
        String title = documents.titleOf(Objects.requireNonNull(version.document()));
        String date = version.versionDate() == null ? "" : version.versionDate().toString();
        library.put(version.id(), new SourceDocument(title, date, passages.of(version.id())));
    }

    private void embed() {
        Set<UUID> searchable = idsOf(inUse().stream()
                .filter(version -> version.state() instanceof VersionState.Searchable)
                .toList());
        if (library.pendingEmbeddings() > 0) {
            library.embedPending((done, total) -> work = new IndexWork(Kind.EMBEDDING, done, total), () -> stopping);
        }
        if (!stopping && !searchable.isEmpty()) {
            transaction.executeWithoutResult(status -> documents.markEmbedded(searchable, true));
        }
    }

    private List<DocumentVersion> inUse() {
        return Objects.requireNonNull(transaction.execute(status -> documents.inUse()));
    }

    private static Set<UUID> idsOf(List<DocumentVersion> versions) {
        return versions.stream().map(DocumentVersion::id).collect(Collectors.toSet());
    }
}
