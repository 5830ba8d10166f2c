package org.ducha.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What a command was given in one place.
 *
 * @param <T> the type of the value
 */
final class Argument<T> {
  private final ArgSpec spec;

  Argument(ArgSpec spec) {
    this.spec = spec;
  }

  /** The value of what has to be given, or has a default. */
  T get() {
    return optional().orElseThrow();
  }

  boolean isGiven() {
    return optional().isPresent();
  }

  Optional<T> optional() {
    return Optional.ofNullable(spec.getValue());
  }
}
