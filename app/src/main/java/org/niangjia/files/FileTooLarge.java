package org.niangjia.files;

/** A file is larger than its use allows; nothing of it was kept. */
public final class FileTooLarge extends RuntimeException {

    private final long bytesMax;

    public FileTooLarge(long bytesMax) {
        super("a file is larger than " + bytesMax + " bytes");
        this.bytesMax = bytesMax;
    }

    public long bytesMax() {
        return bytesMax;
    }
}
