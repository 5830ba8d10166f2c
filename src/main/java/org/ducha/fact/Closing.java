package org.ducha.fact;

/**
 * An item is taken off the list, 销号.
 *
 * @param course whose finding closes it
 */
@Term
public record Closing(Course course, Item item) {}
