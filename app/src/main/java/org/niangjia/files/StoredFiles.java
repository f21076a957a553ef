package org.niangjia.files;

import java.io.InputStream;
import java.util.Optional;

/** The files of the current scope's account. */
public interface StoredFiles {

    /**
     * Takes a file in, all or nothing.
     *
     * @param name as the browser sent it, folders and all
     * @param content read to its end in pieces; not closed
     * @throws FileTooLarge if it has more bytes than allowed
     */
    StoredFile store(String name, InputStream content, long bytesMax);

    Optional<StoredFile> find(FileId id);

    /**
     * The content, opened piece by piece as it is read, each in a short transaction of its own: it can be read for as
     * long as a run takes. Belongs to the scope in which it was opened.
     *
     * @throws org.niangjia.vault.SealBroken while reading, if a stored piece was changed or is missing
     */
    InputStream open(FileId id);

    /** Removes a file for good; does nothing if it is gone already. */
    void remove(FileId id);
}
