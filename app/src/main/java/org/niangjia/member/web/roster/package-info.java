/** The desk's pages for handing in rosters, and the worker's word on what was entered for him. */
@NullMarked
package org.niangjia.member.web.roster;

import org.jspecify.annotations.NullMarked;
