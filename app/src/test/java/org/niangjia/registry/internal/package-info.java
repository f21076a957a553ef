@NullMarked
package org.niangjia.registry.internal;

import org.jspecify.annotations.NullMarked;
