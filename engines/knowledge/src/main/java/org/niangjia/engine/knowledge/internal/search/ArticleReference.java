package org.niangjia.engine.knowledge.internal.search;

import org.niangjia.engine.knowledge.internal.text.ArticleNumber;

/**
 * An article that a question asks for by its number.
 *
 * @param documentId the document it stands in, or empty if the question leaves that open or names one that isn't there
 */
record ArticleReference(String documentId, ArticleNumber article) {}
