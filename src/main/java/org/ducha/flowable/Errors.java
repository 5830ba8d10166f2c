package org.ducha.flowable;

import java.util.Set;
import org.ducha.message.Language;
import org.ducha.output.Mistaken;
import org.ducha.source.MistakesException;
import org.flowable.engine.delegate.BpmnError;

/** Mistakes as errors that a boundary event catches. */
final class Errors {
  private Errors() {}

  /**
   * Says what is wrong, a line each: as {@code errorMessage} in Chinese, as {@code errorMessageEn}
   * in English.
   *
   * @param variables the process variables that were read; a mistake elsewhere is one of the rules
   */
  static BpmnError of(MistakesException mistaken, Set<String> variables) {
    boolean input =
        mistaken.mistakes().stream()
            .allMatch(mistake -> variables.contains(mistake.place().file()));
    BpmnError error =
        new BpmnError(
            input ? GateDelegate.INPUT : GateDelegate.RULES,
            Mistaken.text(mistaken.mistakes(), Language.ZH).strip());
    error.addAdditionalData(
        "errorMessageEn", Mistaken.text(mistaken.mistakes(), Language.EN).strip());
    return error;
  }
}
