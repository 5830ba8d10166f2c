package org.ducha.check;

import org.ducha.fact.RuleRef;
import org.ducha.rule.Rulebook;
import org.ducha.source.Place;

/** Finds the rules of a grading by their names. */
final class RuleRefs {
  private final Rulebook book;
  private final String grading;

  RuleRefs(Rulebook book, String grading) {
    this.book = book;
    this.grading = grading;
  }

  RuleRef of(String name) {
    return book.judgingRule(name, grading)
        .orElseThrow(() -> new IllegalStateException("no rule is called " + name));
  }

  Place placeOf(String name) {
    return placeOf(of(name));
  }

  Place placeOf(RuleRef rule) {
    return new Place(book.directory() + "/" + rule.file(), rule.line(), 1);
  }
}
