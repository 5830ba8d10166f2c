package org.ducha.cache;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ducha.rule.Condition;
import org.ducha.rule.Condition.Accumulate;
import org.ducha.rule.Condition.Exists;
import org.ducha.rule.Condition.Not;
import org.ducha.rule.Condition.Pattern;
import org.ducha.rule.Constraint;
import org.ducha.rule.Expression;
import org.ducha.rule.Operand;
import org.ducha.rule.Rule;
import org.ducha.rule.Rule.Note;
import org.ducha.source.Place;

/** Reads the rules that {@link RuleEncoder} wrote. */
final class RuleDecoder {
  static final int PATTERN = 1;
  static final int NOT = 2;
  static final int EXISTS = 3;
  static final int ACCUMULATE = 4;
  static final int COMPARISON = 5;
  static final int AMONG = 6;
  static final int ALL = 7;
  static final int ANY = 8;
  static final int GROUP = 9;
  static final int BINDING = 10;
  static final int QUOTED = 11;
  static final int BARE = 12;
  static final int TRUTH = 13;
  static final int NAME = 14;
  static final int PROPERTY = 15;

  private final BytesIn in;
  private final String file;

  private RuleDecoder(BytesIn in, String file) {
    this.in = in;
    this.file = file;
  }

  /**
   * The rules; empty where they were not written so.
   *
   * @param file in which they stand
   */
  static Optional<List<Rule>> decode(byte[] bytes, String file) {
    return BytesIn.read(bytes, in -> new RuleDecoder(in, file).rules());
  }

  private List<Rule> rules() {
    return all(this::rule);
  }

  private <T> List<T> all(Supplier<T> read) {
    return List.copyOf(in.all(read));
  }

  private Place place() {
    return in.place(file);
  }

  private Rule rule() {
    String name = in.text();
    Place place = place();
    String text = in.text();
    Map<String, Note> notes = in.all(in::text, () -> new Note(place(), in.text()));
    return new Rule(
        name, place, text, notes, all(this::condition), all(this::expression), Set.of());
  }

  private Condition condition() {
    int kind = in.kind();
    if (kind == PATTERN) {
      return pattern();
    }
    Place place = place();
    return switch (kind) {
      case NOT -> new Not(place, pattern());
      case EXISTS -> new Exists(place, pattern());
      case ACCUMULATE ->
          new Accumulate(place, pattern(), all(this::function), all(this::constraint));
      default -> throw new IllegalArgumentException("no condition");
    };
  }

  private Condition.Function function() {
    return new Condition.Function(place(), in.text(), in.text(), in.optional());
  }

  private Pattern pattern() {
    return new Pattern(place(), in.optional(), in.text(), all(this::constraint));
  }

  private Constraint constraint() {
    int kind = in.kind();
    Place place = place();
    return switch (kind) {
      case COMPARISON -> new Constraint.Comparison(place, operand(), in.text(), operand());
      case AMONG -> new Constraint.Among(place, operand(), in.truth(), all(this::operand));
      case ALL -> new Constraint.All(place, all(this::constraint));
      case ANY -> new Constraint.Any(place, all(this::constraint));
      case GROUP -> new Constraint.Group(place, constraint());
      case BINDING -> new Constraint.Binding(place, in.text(), in.text());
      default -> throw new IllegalArgumentException("no constraint");
    };
  }

  private Operand operand() {
    int kind = in.kind();
    Place place = place();
    return switch (kind) {
      case QUOTED -> new Operand.Quoted(place, in.text());
      case BARE -> new Operand.Bare(place, in.text());
      case TRUTH -> new Operand.Truth(place, in.truth());
      case NAME -> new Operand.Name(place, in.text());
      case PROPERTY -> new Operand.Property(place, in.text(), in.text());
      default -> throw new IllegalArgumentException("no operand");
    };
  }

  private Expression expression() {
    return new Expression(
        place(), in.text(), all(() -> new Expression.Call(place(), in.text(), all(this::operand))));
  }
}
