/** Tests of the shell: signing in, frame, settings, errors, words. */
@NullMarked
package org.niangjia.shell;

import org.jspecify.annotations.NullMarked;
