/** The worker's list of messages, and the newest ones on the home page. */
@NullMarked
package org.niangjia.messages.web;

import org.jspecify.annotations.NullMarked;
