/** Reference scenarios and measurements meet the platform as people do: through its pages. */
@NullMarked
package org.niangjia.cli.scenario;

import org.jspecify.annotations.NullMarked;
