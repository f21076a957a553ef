/** Documents: taken in, read, kept by version, put into the search index, withdrawn and restored. */
@NullMarked
package org.niangjia.lecturer.internal.documents;

import org.jspecify.annotations.NullMarked;
