/** Value types that the engines and the platform share; an instance that breaks its rule does not exist. */
@NullMarked
package org.niangjia.kernel;

import org.jspecify.annotations.NullMarked;
