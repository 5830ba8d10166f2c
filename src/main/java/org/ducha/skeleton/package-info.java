/** The rule set that a new office begins with. */
@NullMarked
package org.ducha.skeleton;

import org.jspecify.annotations.NullMarked;
