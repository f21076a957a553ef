@NullMarked
package org.niangjia.registry;

import org.jspecify.annotations.NullMarked;
