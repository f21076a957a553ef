/** How much each level of likeness tells, learnt without labels. */
@NullMarked
package org.niangjia.engine.linkage.internal.model;

import org.jspecify.annotations.NullMarked;
