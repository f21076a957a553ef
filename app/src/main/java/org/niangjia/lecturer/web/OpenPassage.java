package org.niangjia.lecturer.web;

import org.niangjia.engine.knowledge.Passage;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;

/** A passage of a document. */
public record OpenPassage(Item item, Passage passage) {}
