@NullMarked
package org.niangjia.lecturer.web;

import org.jspecify.annotations.NullMarked;
