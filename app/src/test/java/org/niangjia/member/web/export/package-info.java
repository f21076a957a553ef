/** Tests of the page on which lists are taken along. */
@NullMarked
package org.niangjia.member.web.export;

import org.jspecify.annotations.NullMarked;
