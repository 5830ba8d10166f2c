package org.ducha.feed;

import java.util.function.Supplier;
import org.ducha.source.SourceText;

/**
 * A snapshot that was handed in.
 *
 * @param name as messages call it: the file, with {@code #3} for the third in it
 * @param text reads it; throws {@link org.ducha.source.MistakesException} where that fails
 */
public record Given(String name, Supplier<SourceText> text) {}
