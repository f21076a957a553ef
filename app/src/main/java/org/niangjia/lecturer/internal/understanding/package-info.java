/** What somebody means: small talk, distress, what lies outside of the field, follow-ups, and what has two readings. */
@NullMarked
package org.niangjia.lecturer.internal.understanding;

import org.jspecify.annotations.NullMarked;
