package org.niangjia.lecturer;

/**
 * A version of a document can be found and cited from now on; the one before it, if any, no longer is.
 *
 * @param version number of the version, from 1
 */
public record DocumentPublished(DocumentId document, int version) {}
