package org.niangjia.engine.knowledge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;
import org.niangjia.engine.knowledge.internal.reading.Extract;
import org.niangjia.engine.knowledge.internal.reading.Extraction;
import org.niangjia.engine.knowledge.internal.reading.Refusal;
import org.niangjia.engine.knowledge.internal.structure.FileName;
import org.niangjia.engine.knowledge.internal.structure.Structure;

/**
 * Reads Markdown, plain text (UTF-8, UTF-16 with a mark, GB18030), HTML, DOCX and PDF into documents. The content decides
 * what a file is, not its name. Safe for use by several threads.
 */
public final class DocumentReader {

    private final ReadingLimits limits;

    private DocumentReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** A reader with {@link ReadingLimits#ofDefaults()}. */
    public static DocumentReader ofDefaults() {
        return new DocumentReader(ReadingLimits.ofDefaults());
    }

    public static DocumentReader withLimits(ReadingLimits limits) {
        return new DocumentReader(limits);
    }

    /**
     * Reads one file. Nothing is written, and nothing outside the file is opened.
     *
     * @param fileName as the sender calls it; folders in it are ignored, and it serves only as a last resort for title and
     *     version
     * @param file where the bytes are
     * @throws UnreadableDocument if the file is empty, too large, damaged, encrypted, of another type or without text
     * @throws IOException if the file system fails
     */
    public SourceDocument read(String fileName, Path file) throws UnreadableDocument, IOException {
        FileName name = FileName.of(fileName);
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new UnreadableDocument(name.value(), Reason.EMPTY);
        }
        if (bytes > limits.fileBytesMax()) {
            throw new UnreadableDocument(name.value(), Reason.TOO_LARGE);
        }
        return Structure.of(name, extractInTime(name.value(), Files.readAllBytes(file)));
    }

    /** Parsers may loop on hostile input: they run on a thread of their own, which is interrupted and left behind. */
    private Extract extractInTime(String fileName, byte[] content) throws UnreadableDocument, InterruptedIOException {
        FutureTask<Extract> task = new FutureTask<>(() -> new Extraction(limits).extract(content));
        Thread.ofPlatform().daemon().name("reading " + fileName).start(task);
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableDocument(fileName, Reason.BOMB, e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading " + fileName);
        } catch (ExecutionException e) {
            Reason reason = e.getCause() instanceof Refusal refusal ? refusal.reason() : Reason.DAMAGED;
            throw new UnreadableDocument(fileName, reason, e);
        }
    }
}
