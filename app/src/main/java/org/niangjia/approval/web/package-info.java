/** The desk's list of changes that wait for a second person, and each change with its decision. */
@NullMarked
package org.niangjia.approval.web;

import org.jspecify.annotations.NullMarked;
