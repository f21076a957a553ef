/** The lecturer's pages: the conversation, documents for everybody, and the editors' desk. */
@NullMarked
package org.niangjia.lecturer.web;

import org.jspecify.annotations.NullMarked;
