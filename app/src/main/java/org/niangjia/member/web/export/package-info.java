/** The desk's page for taking lists of members along. */
@NullMarked
package org.niangjia.member.web.export;

import org.jspecify.annotations.NullMarked;
