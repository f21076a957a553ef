/** From documents to passages, from passages to search and cited answers, without a server and without a language model. */
@NullMarked
package org.niangjia.engine.knowledge;

import org.jspecify.annotations.NullMarked;
