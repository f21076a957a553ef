/** The pages on which unions hand members over to each other. */
@NullMarked
package org.niangjia.member.web.transfer;

import org.jspecify.annotations.NullMarked;
