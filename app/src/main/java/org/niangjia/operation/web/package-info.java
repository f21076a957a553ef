/** The health page, the public word on how the platform does, and who may read the measurements. */
@NullMarked
package org.niangjia.operation.web;

import org.jspecify.annotations.NullMarked;
