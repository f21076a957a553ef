/** Households of the fictional province, and how a union and five offices write down the people in them. */
@NullMarked
package org.niangjia.engine.population.internal.register;

import org.jspecify.annotations.NullMarked;
