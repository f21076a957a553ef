/** Lists of members go out as sheets: with a purpose, on record, and where it weighs more, with a second person. */
@NullMarked
package org.niangjia.member.internal.export;

import org.jspecify.annotations.NullMarked;
