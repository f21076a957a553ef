/** Films: scripts written from documents, their review by a second person, their making and their publication. */
@NullMarked
package org.niangjia.lecturer.internal.films;

import org.jspecify.annotations.NullMarked;
