package org.ducha.cases;

import java.util.Set;
import org.ducha.source.Place;

/** A case beside the rules. */
public sealed interface Tested permits Case, CourseCase, GateCase, RelationCase {
  /** Where it stands. */
  Place place();

  /** The year whose rules it tests. */
  int year();

  /** What it is about, as people name it; empty where it is about nothing in particular. */
  String subject();

  /** The targets of which it expects something, by id or title. */
  Set<String> targets();
}
