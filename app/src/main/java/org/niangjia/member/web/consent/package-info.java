/** The pages on which a worker sees what he agreed to. */
@NullMarked
package org.niangjia.member.web.consent;

import org.jspecify.annotations.NullMarked;
