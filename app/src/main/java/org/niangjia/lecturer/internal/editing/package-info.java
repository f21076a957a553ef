/** What editors do with questions that wait: grouped by likeness, answered by a document or in words, told to who waits. */
@NullMarked
package org.niangjia.lecturer.internal.editing;

import org.jspecify.annotations.NullMarked;
