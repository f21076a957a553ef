/** The worker's pages on his data, and the desk's on guarding it. */
@NullMarked
package org.niangjia.privacy.web;

import org.jspecify.annotations.NullMarked;
