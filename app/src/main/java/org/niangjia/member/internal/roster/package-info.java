/** Members come in by sheets: which column is what, what becomes of each row, and the worker's word on it afterwards. */
@NullMarked
package org.niangjia.member.internal.roster;

import org.jspecify.annotations.NullMarked;
