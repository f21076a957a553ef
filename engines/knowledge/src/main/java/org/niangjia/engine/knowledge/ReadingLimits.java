package org.niangjia.engine.knowledge;

import java.time.Duration;

/**
 * What a file may cost before it is refused.
 *
 * @param fileBytesMax size of the file
 * @param unpackedBytesMax size of all entries of a DOCX together after unpacking
 * @param entryRatioMax how many times an entry of a DOCX may grow; entries that unpack to less than 1 MiB are exempt
 * @param entriesMax number of entries of a DOCX
 * @param textCharactersMax length of the extracted text
 * @param time from opening the file to its last block of text
 */
public record ReadingLimits(
        long fileBytesMax,
        long unpackedBytesMax,
        int entryRatioMax,
        int entriesMax,
        int textCharactersMax,
        Duration time) {

    private static final long MEBIBYTE = 1 << 20;

    /** @throws IllegalArgumentException if a limit is not positive */
    public ReadingLimits {
        if (fileBytesMax <= 0 || unpackedBytesMax <= 0 || entryRatioMax <= 0 || entriesMax <= 0) {
            throw new IllegalArgumentException("limits are positive");
        }
        if (textCharactersMax <= 0 || !time.isPositive()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** 50 MiB a file, 300 MiB unpacked, ratio 150, 10,000 entries, 5 million characters, 60 seconds. */
    public static ReadingLimits ofDefaults() {
        return new ReadingLimits(50 * MEBIBYTE, 300 * MEBIBYTE, 150, 10_000, 5_000_000, Duration.ofSeconds(60));
    }

    /** The same limits with another size of the file. */
    public ReadingLimits withFileBytesMax(long bytes) {
        return new ReadingLimits(bytes, unpackedBytesMax, entryRatioMax, entriesMax, textCharactersMax, time);
    }

    /** The same limits with another length of the text. */
    public ReadingLimits withTextCharactersMax(int characters) {
        return new ReadingLimits(fileBytesMax, unpackedBytesMax, entryRatioMax, entriesMax, characters, time);
    }
}
