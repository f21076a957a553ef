@NullMarked
package org.niangjia.registry.web;

import org.jspecify.annotations.NullMarked;
