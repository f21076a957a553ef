/** A synthetic union federation with a fixed seed: unions, employers, members, staff and applicants that no real place or person has. */
@NullMarked
package org.niangjia.engine.population;

import org.jspecify.annotations.NullMarked;
