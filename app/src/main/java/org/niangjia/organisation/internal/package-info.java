/** Storage of the tree, and the transactions that carry the scope into the database. */
@NullMarked
package org.niangjia.organisation.internal;

import org.jspecify.annotations.NullMarked;
