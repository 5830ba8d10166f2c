/**
 * The approval gate: a request is read, the snapshot is judged as it stands and as it would stand,
 * and the rules of the gate decide on what would move.
 *
 * <p>Nothing here says what is approved; that is in {@code gate.drl}.
 */
@NullMarked
package org.ducha.gate;

import org.jspecify.annotations.NullMarked;
