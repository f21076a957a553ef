package org.niangjia.engine.knowledge.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.niangjia.engine.knowledge.ReadingLimits;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

/**
 * Unpacks an archive into nothing, counting, before any parser may unpack it into memory. It counts what really comes
 * out, since the sizes that an archive declares about itself can be false.
 */
final class ArchiveGuard {

    private static final int RATIO_EXEMPT_BYTES = 1 << 20;

    private final ReadingLimits limits;

    ArchiveGuard(ReadingLimits limits) {
        this.limits = limits;
    }

    /** @throws Refusal BOMB if a limit is passed, DAMAGED if the archive breaks off */
    void check(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            byte[] buffer = new byte[16_384];
            long unpacked = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entriesMax()) {
                    throw new Refusal(Reason.BOMB);
                }
                unpacked += sizeOf(zip, entry, buffer, limits.unpackedBytesMax() - unpacked);
            }
        } catch (IOException e) {
            throw new Refusal(Reason.DAMAGED, e);
        }
    }

    private long sizeOf(ZipInputStream zip, ZipEntry entry, byte[] buffer, long allowed) throws IOException {
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw new Refusal(Reason.BOMB);
            }
        }
        zip.closeEntry();
        long packed = entry.getCompressedSize();
        if (size > RATIO_EXEMPT_BYTES && packed > 0 && size / packed > limits.entryRatioMax()) {
            throw new Refusal(Reason.BOMB);
        }
        return size;
    }
}
