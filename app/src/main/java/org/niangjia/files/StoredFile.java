package org.niangjia.files;

/**
 * A file that is kept.
 *
 * @param name as its owner called it, without folders
 * @param type what its first bytes say that it is
 * @param bytes its size
 */
public record StoredFile(FileId id, String name, FileType type, long bytes) {}
