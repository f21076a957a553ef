/** The process beside the platform in which films are made, and what the platform and it say to each other. */
@NullMarked
package org.niangjia.lecturer.internal.films.making;

import org.jspecify.annotations.NullMarked;
