package org.ducha.rule;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ducha.fact.Adjusted;
import org.ducha.fact.Baseline;
import org.ducha.fact.Basis;
import org.ducha.fact.Closing;
import org.ducha.fact.Comparison;
import org.ducha.fact.Conflict;
import org.ducha.fact.Course;
import org.ducha.fact.Defect;
import org.ducha.fact.Derived;
import org.ducha.fact.Effect;
import org.ducha.fact.Escalation;
import org.ducha.fact.Figure;
import org.ducha.fact.Finding;
import org.ducha.fact.Grade;
import org.ducha.fact.Grading;
import org.ducha.fact.Implied;
import org.ducha.fact.Indicator;
import org.ducha.fact.Item;
import org.ducha.fact.Milestone;
import org.ducha.fact.Movement;
import org.ducha.fact.Opening;
import org.ducha.fact.Period;
import org.ducha.fact.Previous;
import org.ducha.fact.Progress;
import org.ducha.fact.Proposal;
import org.ducha.fact.Request;
import org.ducha.fact.Shortfall;
import org.ducha.fact.StageReport;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.Underived;
import org.ducha.fact.Unreported;
import org.ducha.fact.Waiver;
import org.ducha.fact.Waiving;
import org.jspecify.annotations.Nullable;

/**
 * A fact with the words that rules have for it.
 *
 * @param type its class
 * @param phase when facts of this type come into a session, null where they never do
 * @param properties by name
 * @param verbs of a fact, and those that make one
 */
record FactType(
    Class<?> type, @Nullable Phase phase, Map<String, Property> properties, List<Verb> verbs) {

  /**
   * When facts come into a session. In each phase the session is given facts and its rules run to
   * their end before the next begins; so what a rule says of the absence of facts holds for good
   * only when their phase is over.
   */
  enum Phase {
    /** What was promised and reported. */
    REPORTED(
        true,
        Period.class,
        Grading.class,
        Indicator.class,
        Target.class,
        Milestone.class,
        Figure.class,
        StageReport.class,
        Baseline.class,
        Previous.class),
    /** What rules derive from it. */
    DERIVED(false, Derived.class, Comparison.class),
    /** Every promise beside what was reported of it. */
    ASSESSED(true, Standing.class, Unreported.class, Adjusted.class, Progress.class),
    /** What rules make of it. */
    JUDGED(false, Shortfall.class, Grade.class, Finding.class),
    /** What is exempted. */
    EXEMPTED(true, Waiver.class),
    /** What targets come to together; these rules run without a snapshot. */
    RELATED(false, Implied.class),
    /** An approval request and what it would move; these rules run in a session of their own. */
    ASKED(
        true,
        Request.class,
        Effect.class,
        Movement.class,
        Underived.class,
        Defect.class,
        Basis.class),
    /** What rules would decide on it. */
    PROPOSED(false, Proposal.class),
    /** How promises fare from period to period; these rules run in a session of their own. */
    FOLLOWED(true, Course.class, Item.class),
    /** What rules make of that. */
    ESCALATED(false, Escalation.class);

    private final boolean given;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Class<?>> facts;

    Phase(boolean given, Class<?>... facts) {
      this.given = given;
      this.facts = List.of(facts);
    }

    /** Whether the session is given its facts, which no rule can make. */
    boolean given() {
      return given;
    }

    List<Class<?>> facts() {
      return facts;
    }
  }

  static FactType of(Class<?> type, @Nullable Phase phase) {
    Map<String, Property> properties = new TreeMap<>();
    List<Verb> verbs = new ArrayList<>();
    for (Method method : Vocabulary.terms(type)) {
      boolean property =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && Property.Kind.of(method.getReturnType()).isPresent();
      if (property) {
        properties.put(method.getName(), Property.of(method));
      } else {
        verbs.add(Verb.of(method));
      }
    }
    return new FactType(type, phase, properties, List.copyOf(verbs));
  }

  String name() {
    return type.getSimpleName();
  }

  /** As messages call it: a draft by the fact it is a draft of. */
  String spokenName() {
    return name().endsWith("Draft")
        ? name().substring(0, name().length() - "Draft".length())
        : name();
  }

  /** Whether a session holds at most one fact of this type. */
  boolean isSingle() {
    return type == Period.class
        || type == Grading.class
        || type == Request.class
        || type == Basis.class;
  }

  /** The purpose of the rules that make it, and of those for which alone it is there. */
  Purpose purpose() {
    if (phase == Phase.ASKED || phase == Phase.PROPOSED || type == Waiving.class) {
      return Purpose.GATE;
    }
    if (phase == Phase.FOLLOWED
        || phase == Phase.ESCALATED
        || type == Opening.class
        || type == Closing.class) {
      return Purpose.ESCALATION;
    }
    return type == Implied.class || type == Conflict.class ? Purpose.RELATIONS : Purpose.JUDGING;
  }

  /** Whether rules of that purpose, which have a session of their own, may read it. */
  boolean serves(Purpose other) {
    return purpose() == other
        || type == Period.class
        || (other == Purpose.GATE && type == Waiver.class);
  }

  Optional<Property> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** Whether a verb makes it of nothing. */
  boolean isMade() {
    for (Verb verb : verbs) {
      if (verb.isMaking()) {
        return true;
      }
    }
    return false;
  }

  /** The verbs of that name that follow the fact's name, or a fact. */
  List<Verb> verbs(String name, boolean making) {
    return verbs.stream()
        .filter(verb -> verb.name().equals(name) && verb.isMaking() == making)
        .toList();
  }

  /** The names of the verbs that follow the fact's name, or a fact. */
  List<String> verbNames(boolean making) {
    return verbs.stream()
        .filter(verb -> verb.isMaking() == making)
        .map(Verb::name)
        .distinct()
        .toList();
  }
}
