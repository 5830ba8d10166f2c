package org.ducha.output.word;

import java.util.List;
import java.util.stream.IntStream;
import org.ducha.fact.Waiver;
import org.ducha.output.Told;

/**
 * A waiver that acts on a finding.
 *
 * @param grounds why it was granted
 */
record Exemption(
    String number,
    String title,
    Light light,
    String document,
    String approver,
    String validUntil,
    String grounds) {

  /** Those of these judgements, numbered from 1. */
  static List<Exemption> of(List<Told> told) {
    return IntStream.range(0, told.size()).mapToObj(at -> of(at + 1, told.get(at))).toList();
  }

  private static Exemption of(int number, Told told) {
    Waiver waiver = told.judgement().waiver().orElseThrow();
    return new Exemption(
        String.valueOf(number),
        told.title(),
        Light.of(told),
        waiver.document(),
        waiver.approver(),
        waiver.to().toString(),
        waiver.reason());
  }
}
