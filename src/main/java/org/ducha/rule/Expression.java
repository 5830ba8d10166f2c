package org.ducha.rule;

import java.util.List;
import java.util.stream.Collectors;
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

  /** As it is written, spaces aside. */
  String written() {
    return subject + calls.stream().map(call -> "." + call.written()).collect(Collectors.joining());
  }

  /** A verb with what it is given. */
  public record Call(Place place, String verb, List<Operand> arguments) {
    /** As it is written, spaces aside. */
    String written() {
      return verb
          + "("
          + arguments.stream().map(Operand::written).collect(Collectors.joining(", "))
          + ")";
    }
  }
}
