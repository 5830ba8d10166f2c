package org.ducha.log;

import org.ducha.source.SourceText;

/**
 * A text that something was decided on.
 *
 * @param role what it was to the decision: {@code request}, {@code snapshot}, {@code baseline},
 *     {@code previous}, {@code waivers}, {@code approved}
 * @param source the text, and the digest of the bytes it was read from
 */
public record KeptText(String role, SourceText source) {}
