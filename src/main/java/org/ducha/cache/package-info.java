/**
 * What the command keeps from one run to the next, so that rules which did not change are neither
 * parsed nor checked again and classes which did not change are not loaded anew. Whatever is kept
 * can be lost at any time, and only what is whole and of just these rules is believed.
 */
@NullMarked
package org.ducha.cache;

import org.jspecify.annotations.NullMarked;
