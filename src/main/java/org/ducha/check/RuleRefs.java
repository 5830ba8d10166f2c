package org.ducha.check;

import java.util.Map;
import org.ducha.engine.RuleFailure;
import org.ducha.fact.RuleRef;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Place;

/** Finds the rules of a grading by their names. */
public final class RuleRefs {
  private final Map<String, RuleRef> rules;

  public RuleRefs(Rulebook book, String grading) {
    this.rules = book.judgingRules(grading);
  }

  /** The rule of that name. */
  public RuleRef of(String name) {
    RuleRef rule = rules.get(name);
    if (rule == null) {
      throw new IllegalStateException("no rule is called " + name);
    }
    return rule;
  }

  /** What is wrong where a rule failed. */
  public Mistake mistakeOf(RuleFailure failure) {
    String key =
        switch (failure.kind()) {
          case THROWN -> "check.rule-threw";
          case ENDLESS -> "check.endless";
          case JOINS -> "check.joins";
        };
    return Mistake.at(placeOf(failure.rule()), Phrase.of(key, failure.rule()));
  }

  Place placeOf(String name) {
    return placeOf(of(name));
  }

  Place placeOf(RuleRef rule) {
    return new Place(rule.path(), rule.line(), 1);
  }
}
