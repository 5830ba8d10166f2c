package org.ducha.rule;

import org.ducha.source.Place;

/** One side of a comparison, or what a verb is given. */
public sealed interface Operand {
  Place place();

  /** As its author wrote it. */
  String written();

  /** Words or a quantity in quotes. */
  record Quoted(Place place, String text) implements Operand {
    @Override
    public String written() {
      return '"' + text + '"';
    }
  }

  /** A number without quotes. */
  record Bare(Place place, String written) implements Operand {}

  /** {@code true} or {@code false}. */
  record Truth(Place place, boolean value) implements Operand {
    @Override
    public String written() {
      return Boolean.toString(value);
    }
  }

  /** A property of the fact itself, or a variable. */
  record Name(Place place, String name) implements Operand {
    @Override
    public String written() {
      return name;
    }

    boolean isVariable() {
      return name.startsWith("$");
    }
  }

  /** A property of a fact that a variable is bound to. */
  record Property(Place place, String variable, String property) implements Operand {
    @Override
    public String written() {
      return variable + "." + property;
    }
  }
}
