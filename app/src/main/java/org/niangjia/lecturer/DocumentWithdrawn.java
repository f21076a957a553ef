package org.niangjia.lecturer;

/** A document is no longer found or cited; it can be restored. */
public record DocumentWithdrawn(DocumentId document) {}
