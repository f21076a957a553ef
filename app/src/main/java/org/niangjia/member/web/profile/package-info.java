/** The member's page on his record, and the desk's list of what members want corrected. */
@NullMarked
package org.niangjia.member.web.profile;

import org.jspecify.annotations.NullMarked;
