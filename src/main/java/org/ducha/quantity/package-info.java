/**
 * Quantities as officials write them: exact numbers, units and the intervals that stated digits
 * stand for.
 */
@NullMarked
package org.ducha.quantity;

import org.jspecify.annotations.NullMarked;
