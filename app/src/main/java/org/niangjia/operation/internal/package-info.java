/** What is measured and what is looked at. */
@NullMarked
package org.niangjia.operation.internal;

import org.jspecify.annotations.NullMarked;
