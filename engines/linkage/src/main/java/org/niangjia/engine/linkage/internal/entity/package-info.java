/** Entities that stay the same while records are added. */
@NullMarked
package org.niangjia.engine.linkage.internal.entity;

import org.jspecify.annotations.NullMarked;
