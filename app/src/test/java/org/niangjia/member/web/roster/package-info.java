/** Tests of the pages of rosters. */
@NullMarked
package org.niangjia.member.web.roster;

import org.jspecify.annotations.NullMarked;
