/** Asks again what the decision log holds, of the rules it was asked of. */
@NullMarked
package org.ducha.replay;

import org.jspecify.annotations.NullMarked;
