@NullMarked
package org.niangjia.engine.linkage.internal.model;

import org.jspecify.annotations.NullMarked;
