/** Snapshots, what was reported for one region at the end of one period, read from YAML. */
@NullMarked
package org.ducha.snapshot;

import org.jspecify.annotations.NullMarked;
