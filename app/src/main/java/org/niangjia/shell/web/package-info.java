/** The pages that belong to no business module: home, sign-in, settings, errors. */
@NullMarked
package org.niangjia.shell.web;

import org.jspecify.annotations.NullMarked;
