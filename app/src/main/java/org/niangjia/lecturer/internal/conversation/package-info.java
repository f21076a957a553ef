/** Questions and answers: what 小宣 says with its sources, what is kept of it and for how long. */
@NullMarked
package org.niangjia.lecturer.internal.conversation;

import org.jspecify.annotations.NullMarked;
