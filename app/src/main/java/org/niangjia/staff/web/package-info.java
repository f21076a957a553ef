/** The administrators' pages at the desk. */
@NullMarked
package org.niangjia.staff.web;

import org.jspecify.annotations.NullMarked;
