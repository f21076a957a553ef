/** The optional language model: it may say in other words what the evidence says, and nothing else. */
@NullMarked
package org.niangjia.lecturer.internal.model;

import org.jspecify.annotations.NullMarked;
