package org.niangjia.lecturer.internal.documents;

import org.niangjia.lecturer.DocumentId;

/**
 * What all versions share.
 *
 * @param slug its public address, small letters, digits and hyphens
 * @param title as its newest version writes it
 */
public record Document(DocumentId id, String slug, String title) {}
