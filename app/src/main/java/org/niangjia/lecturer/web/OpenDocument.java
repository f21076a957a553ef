package org.niangjia.lecturer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;

/**
 * A document as a whole.
 *
 * @param region name of the union whose members it is for; null if for everybody
 * @param newest whether this is the version in use
 * @param over whether its time is over, so that 小宣 does not answer from it
 * @param films that explain it
 */
public record OpenDocument(
        Item item, List<Passage> text, @Nullable String region, boolean newest, boolean over, List<Listed> films) {}
