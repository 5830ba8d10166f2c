package org.ducha.rule;

import java.util.List;
import org.ducha.source.Place;

/**
 * What a rule inserts: a fact or a variable and the verbs that follow it.
 *
 * @param place where it begins
 * @param subject the name of a fact, or a variable
 * @param calls the verbs in their order
 */
public record Expression(Place place, String subject, List<Call> calls) {
  boolean startsWithVariable() {
    return subject.startsWith("$");
  }

  /** A verb with what it is given. */
  public record Call(Place place, String verb, List<Operand> arguments) {}
}
