/**
 * The periods of a year beside one another: how promises fare from one to the next, where the year
 * would end, what the office follows up, and the list of that, which is kept from period to period.
 */
@NullMarked
package org.ducha.series;

import org.jspecify.annotations.NullMarked;
