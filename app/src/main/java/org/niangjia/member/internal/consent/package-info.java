/** What a worker agreed to, purpose by purpose. */
@NullMarked
package org.niangjia.member.internal.consent;

import org.jspecify.annotations.NullMarked;
