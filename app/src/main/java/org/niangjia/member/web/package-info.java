/** The pages of joining and membership, for workers and at the desk. */
@NullMarked
package org.niangjia.member.web;

import org.jspecify.annotations.NullMarked;
