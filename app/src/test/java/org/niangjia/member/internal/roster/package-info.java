/** Tests of rosters. */
@NullMarked
package org.niangjia.member.internal.roster;

import org.jspecify.annotations.NullMarked;
