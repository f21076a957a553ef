/** Finds what matters most in a document and says it in sentences that can be spoken. */
@NullMarked
package org.niangjia.engine.knowledge.internal.digest;

import org.jspecify.annotations.NullMarked;
