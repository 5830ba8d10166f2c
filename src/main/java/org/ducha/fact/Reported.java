package org.ducha.fact;

import org.ducha.quantity.Stated;
import org.ducha.source.Place;

/**
 * A figure as a snapshot states it.
 *
 * @param about its indicator
 * @param stated the quantity, in the indicator's unit
 * @param place where it stands
 */
public record Reported(Indicator about, Stated stated, Place place) {}
