package org.ducha.quantity;

/** What reading a written quantity came to: it was stated, or it cannot be read. */
public sealed interface Reading permits Stated, Unreadable {}
