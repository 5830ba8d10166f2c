/** The way into ducha for programs: a rule set is loaded and checks snapshots. */
@NullMarked
package org.ducha;

import org.jspecify.annotations.NullMarked;
