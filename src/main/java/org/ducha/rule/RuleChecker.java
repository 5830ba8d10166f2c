package org.ducha.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Level;
import org.ducha.fact.Verdict;
import org.ducha.fact.Word;
import org.ducha.message.Phrase;
import org.ducha.rule.Condition.Accumulate;
import org.ducha.rule.Condition.Exists;
import org.ducha.rule.Condition.Not;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.ConsequenceTranslator.Insertion;
import org.ducha.rule.FactType.Phase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;

/** Checks a rule that judges, and prints it for the engine. */
final class RuleChecker {
  private final Vocabulary vocabulary = Vocabulary.ofRules();
  private final RuleContext context;
  private final Rule rule;
  private final Mistakes mistakes;

  RuleChecker(RuleContext context, Rule rule, Mistakes mistakes) {
    this.context = context;
    this.rule = rule;
    this.mistakes = mistakes.inRule(rule.name());
  }

  /** The rule as the engine gets it, empty where it has a mistake. */
  Optional<CheckedRule> check() {
    int before = mistakes.count();
    Scope scope = new Scope(rule.has(Rule.Part.CONDITIONS));
    String conditions = new ConditionTranslator(context, scope, rule, mistakes).translate();
    Set<FactType> makes = new LinkedHashSet<>();
    StringBuilder insertions = new StringBuilder();
    ConsequenceTranslator consequences = new ConsequenceTranslator(context, scope, mistakes);
    for (Expression expression : rule.insertions()) {
      Optional<Insertion> insertion = consequences.translate(expression);
      insertion.ifPresent(
          made -> {
            makes.add(made.type());
            insertions.append("    insert( ").append(made.text()).append(" );\n");
          });
    }
    if (mistakes.count() > before || !rule.whole()) {
      return Optional.empty();
    }
    makes.forEach(this::checkPhase);
    checkPurpose(makes);
    rule.conditions().forEach(this::checkAbsence);
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    String name = RulePrinter.quoted(rule.name());
    String text = "rule " + name + "\nwhen\n" + conditions + "then\n" + insertions + "end\n";
    return Optional.of(new CheckedRule(rule, text, makes));
  }

  /** A fact that comes too late for the rules that would need it is refused. */
  private void checkPhase(FactType made) {
    for (Condition condition : rule.conditions()) {
      Phase read = typeOf(condition).phase();
      if (made.phase() != null && read != null && read.compareTo(made.phase()) > 0) {
        mistakes.add(
            Mistake.at(condition.place(), Phrase.of("rule.too-late", made.name()))
                .found(typeOf(condition).name()));
      }
    }
  }

  /** Rules that do not judge have a session of their own, with its own facts. */
  private void checkPurpose(Set<FactType> makes) {
    for (Purpose purpose : List.of(Purpose.GATE, Purpose.ESCALATION)) {
      if (makes.stream().anyMatch(made -> made.purpose() == purpose)
          || rule.conditions().stream()
              .anyMatch(condition -> typeOf(condition).purpose() == purpose)) {
        checkPurpose(purpose, makes);
      }
    }
  }

  private void checkPurpose(Purpose purpose, Set<FactType> makes) {
    String name = purpose.name().toLowerCase(Locale.ROOT);
    List<String> known = vocabulary.names(type -> type.serves(purpose));
    for (Condition condition : rule.conditions()) {
      if (!typeOf(condition).serves(purpose)) {
        mistakes.add(
            Mistake.at(condition.place(), Phrase.of("rule.not-in-" + name))
                .found(typeOf(condition).name())
                .expected(Phrase.oneOf(known)));
      }
    }
    makes.stream()
        .filter(made -> made.purpose() != purpose)
        .forEach(
            made ->
                mistakes.add(
                    Mistake.at(rule.insertions().get(0).place(), Phrase.of("rule.only-" + name))
                        .found(made.name())
                        .expected(
                            Phrase.oneOf(
                                purpose == Purpose.GATE
                                    ? Word.all(Verdict.class)
                                    : Word.all(Level.class)))));
  }

  /** Absence holds for good only of facts whose phase is over when the rule can fire. */
  private void checkAbsence(Condition condition) {
    Phase absent = typeOf(condition).phase();
    boolean counted = condition instanceof Not || condition instanceof Accumulate;
    if (!counted || absent == null || absent.given()) {
      return;
    }
    boolean over =
        rule.conditions().stream()
            .filter(other -> other instanceof Pattern || other instanceof Exists)
            .map(other -> Objects.requireNonNull(typeOf(other).phase()))
            .anyMatch(phase -> phase.given() && phase.compareTo(absent) > 0);
    if (!over) {
      List<String> later = vocabulary.names(type -> isGivenAfter(type, absent));
      Mistake mistake =
          Mistake.at(condition.place(), Phrase.of("rule.absence-not-final"))
              .found(typeOf(condition).name());
      mistakes.add(later.isEmpty() ? mistake : mistake.expected(Phrase.oneOf(later)));
    }
  }

  private static boolean isGivenAfter(FactType type, Phase absent) {
    Phase phase = type.phase();
    return phase != null
        && phase.given()
        && type.purpose() == Purpose.JUDGING
        && phase.compareTo(absent) > 0;
  }

  private FactType typeOf(Condition condition) {
    Pattern pattern;
    if (condition instanceof Not not) {
      pattern = not.pattern();
    } else if (condition instanceof Exists exists) {
      pattern = exists.pattern();
    } else if (condition instanceof Accumulate accumulate) {
      pattern = accumulate.pattern();
    } else {
      pattern = (Pattern) condition;
    }
    return vocabulary.fact(pattern.type()).orElseThrow();
  }
}
