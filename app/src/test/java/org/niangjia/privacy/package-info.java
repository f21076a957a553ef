/** Tests of a person's power over his own data, and of the guarding of others' data. */
@NullMarked
package org.niangjia.privacy;

import org.jspecify.annotations.NullMarked;
