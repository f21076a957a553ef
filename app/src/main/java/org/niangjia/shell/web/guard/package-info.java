/** What every request passes before a page is made: what browsers are told, how often and how much may come in. */
@NullMarked
package org.niangjia.shell.web.guard;

import org.jspecify.annotations.NullMarked;
