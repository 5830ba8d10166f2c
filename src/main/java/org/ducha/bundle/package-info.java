/**
 * Archives that carry a rule set: read though they may be hostile, written with the same bytes for
 * the same content, signed, and accepted from certain signers alone.
 */
@NullMarked
package org.ducha.bundle;

import org.jspecify.annotations.NullMarked;
