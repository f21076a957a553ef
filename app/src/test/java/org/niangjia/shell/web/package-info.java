/** Tests of what the shell's pages are made of. */
@NullMarked
package org.niangjia.shell.web;

import org.jspecify.annotations.NullMarked;
