package org.ducha.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

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

  private final byte[] bytes;
  private final ByteBuffer in;
  private final String file;

  private RuleDecoder(byte[] bytes, String file) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes);
    this.file = file;
  }

  /**
   * The rules.
   *
   * @param file in which they stand
   * @throws IllegalArgumentException or {@link java.nio.BufferUnderflowException} if it is not what
   *     was written
   */
  static List<Rule> decode(byte[] bytes, String file) {
    RuleDecoder decoder = new RuleDecoder(bytes, file);
    List<Rule> rules = decoder.all(decoder::rule);
    if (decoder.in.hasRemaining()) {
      throw new IllegalArgumentException("more than rules");
    }
    return rules;
  }

  private <T> List<T> all(Supplier<T> read) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("no count");
    }
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(read.get());
    }
    return List.copyOf(items);
  }

  private @Nullable String optional() {
    int length = in.getInt();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException("no text");
    }
    String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  private String text() {
    String text = optional();
    if (text == null) {
      throw new IllegalArgumentException("no text");
    }
    return text;
  }

  private boolean truth() {
    return in.get() != 0;
  }

  private Place place() {
    return new Place(file, in.getInt(), in.getInt());
  }

  private Rule rule() {
    String name = text();
    Place place = place();
    String text = text();
    Map<String, Note> notes = new LinkedHashMap<>();
    all(() -> Map.entry(text(), new Note(place(), text())))
        .forEach(note -> notes.put(note.getKey(), note.getValue()));
    return new Rule(
        name, place, text, notes, all(this::condition), all(this::expression), Set.of());
  }

  private Condition condition() {
    int kind = in.get();
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
    return new Condition.Function(place(), text(), text(), optional());
  }

  private Pattern pattern() {
    return new Pattern(place(), optional(), text(), all(this::constraint));
  }

  private Constraint constraint() {
    int kind = in.get();
    Place place = place();
    return switch (kind) {
      case COMPARISON -> new Constraint.Comparison(place, operand(), text(), operand());
      case AMONG -> new Constraint.Among(place, operand(), truth(), all(this::operand));
      case ALL -> new Constraint.All(place, all(this::constraint));
      case ANY -> new Constraint.Any(place, all(this::constraint));
      case GROUP -> new Constraint.Group(place, constraint());
      case BINDING -> new Constraint.Binding(place, text(), text());
      default -> throw new IllegalArgumentException("no constraint");
    };
  }

  private Operand operand() {
    int kind = in.get();
    Place place = place();
    return switch (kind) {
      case QUOTED -> new Operand.Quoted(place, text());
      case BARE -> new Operand.Bare(place, text());
      case TRUTH -> new Operand.Truth(place, truth());
      case NAME -> new Operand.Name(place, text());
      case PROPERTY -> new Operand.Property(place, text(), text());
      default -> throw new IllegalArgumentException("no operand");
    };
  }

  private Expression expression() {
    return new Expression(
        place(), text(), all(() -> new Expression.Call(place(), text(), all(this::operand))));
  }
}
