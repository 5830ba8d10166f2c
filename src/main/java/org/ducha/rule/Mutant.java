package org.ducha.rule;

import java.util.Map;
import java.util.Optional;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.message.Phrase;

/** A rule set with one small change, which the cases beside the rules should notice. */
public sealed interface Mutant {
  /** The rule that is changed. */
  RuleRef rule();

  /** What is changed, from what to what. */
  Phrase change();

  /** Why it means the same as before; empty where it does not. */
  Optional<Phrase> sameness();

  /**
   * Another requirement.
   *
   * @param promise in place of the one of its indicator
   */
  record OfPromise(
      RuleRef rule, Phrase change, Optional<Phrase> sameness, int year, Promise promise)
      implements Mutant {}

  /**
   * Another judgement.
   *
   * @param judging the judging rules of each grading that it changes, as the engine compiles them
   */
  record OfJudgement(
      RuleRef rule, Phrase change, Optional<Phrase> sameness, Map<String, String> judging)
      implements Mutant {}

  /**
   * Another relation of targets.
   *
   * @param relations the rules of relations, as the engine compiles them
   */
  record OfRelation(RuleRef rule, Phrase change, Optional<Phrase> sameness, String relations)
      implements Mutant {}

  /**
   * Another decision on approval requests.
   *
   * @param gate the rules that decide, as the engine compiles them
   */
  record OfGate(RuleRef rule, Phrase change, Optional<Phrase> sameness, String gate)
      implements Mutant {}

  /**
   * Something else is followed up.
   *
   * @param escalation the rules that say what, as the engine compiles them
   */
  record OfEscalation(RuleRef rule, Phrase change, Optional<Phrase> sameness, String escalation)
      implements Mutant {}
}
