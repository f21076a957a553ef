/** How the synthetic federation is made: tables of words and weights, and dice that fall the same way for the same seed. */
@NullMarked
package org.niangjia.engine.population.internal;

import org.jspecify.annotations.NullMarked;
