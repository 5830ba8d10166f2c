/**
 * What the command keeps from one run to the next, so that rules which did not change are not
 * parsed again and classes which did not change are not loaded anew. Whatever is kept can be lost
 * at any time and is never believed unseen.
 */
@NullMarked
package org.ducha.cache;

import org.jspecify.annotations.NullMarked;
