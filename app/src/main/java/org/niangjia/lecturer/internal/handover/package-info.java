/** Questions that a worker hands over to the people of his union, until they are answered. */
@NullMarked
package org.niangjia.lecturer.internal.handover;

import org.jspecify.annotations.NullMarked;
