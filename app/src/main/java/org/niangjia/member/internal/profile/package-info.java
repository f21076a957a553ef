/** What the union knows of a member, and how it is corrected. */
@NullMarked
package org.niangjia.member.internal.profile;

import org.jspecify.annotations.NullMarked;
