package org.ducha.cache;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ducha.fact.Baseline;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Milestone;
import org.ducha.fact.Nature;
import org.ducha.fact.Operator;
import org.ducha.fact.Pace;
import org.ducha.fact.Promise;
import org.ducha.fact.Reported;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Stage;
import org.ducha.fact.Strength;
import org.ducha.fact.Target;
import org.ducha.fact.Trajectory;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.rule.Derivations;
import org.ducha.rule.Derivations.Derivation;
import org.ducha.rule.Purpose;
import org.ducha.rule.Settled;

/** Reads what {@link SettledEncoder} wrote. */
final class SettledDecoder {
  static final int TARGET = 1;
  static final int MILESTONE = 2;

  private final BytesIn in;
  private final BytesIn.Seen<Unit> units = new BytesIn.Seen<>();
  private final BytesIn.Seen<RuleRef> rules = new BytesIn.Seen<>();
  private final BytesIn.Seen<Indicator> indicators = new BytesIn.Seen<>();

  private SettledDecoder(BytesIn in) {
    this.in = in;
  }

  /** What rules come to; empty where that was not written so. */
  static Optional<Settled> decode(byte[] bytes) {
    return BytesIn.read(bytes, in -> new SettledDecoder(in).settled());
  }

  private Settled settled() {
    return new Settled(
        in.all(in::number, () -> in.all(this::promise)),
        in.all(this::indicator),
        in.all(in::text, this::indicator),
        in.all(in::number, () -> in.all(this::baseline)),
        in.text(),
        in.all(in::text, () -> in.all(in::text)),
        in.all(() -> in.word(Purpose.class), () -> in.all(in::text)),
        in.all(in::text, () -> new Derivations(in.all(this::derivation))),
        in.all(this::titled));
  }

  private Promise promise() {
    int kind = in.kind();
    return switch (kind) {
      case TARGET -> target();
      case MILESTONE -> milestone();
      default -> throw new IllegalArgumentException("no promise");
    };
  }

  private Target target() {
    return new Target(
        indicator(),
        in.word(Operator.class),
        quantity(),
        in.word(Pace.class),
        in.word(Strength.class),
        in.truth(),
        in.truth() ? new Trajectory(in.all(this::ratio)) : null,
        in.truth() ? quantity() : null);
  }

  private Milestone milestone() {
    return new Milestone(
        heading(),
        in.word(Strength.class),
        in.word(Stage.class),
        LocalDate.ofEpochDay(in.number()));
  }

  private Indicator indicator() {
    return in.once(
        indicators,
        () -> new Indicator(heading(), unit(), in.word(Nature.class), in.truth(), in.truth()));
  }

  private Baseline baseline() {
    return new Baseline(new Reported(indicator(), stated(), in.place(in.text())));
  }

  private Stated stated() {
    return new Stated(quantity(), in.text(), quantity(), quantity(), in.number());
  }

  private Quantity quantity() {
    return Quantity.ofBasic(ratio(), unit());
  }

  private Ratio ratio() {
    String exact = in.text();
    int over = exact.indexOf('/');
    return over < 0
        ? Ratio.of(new BigDecimal(exact))
        : Ratio.of(
            new BigDecimal(exact.substring(0, over)), new BigDecimal(exact.substring(over + 1)));
  }

  private Unit unit() {
    return in.once(
        units,
        () -> {
          String symbol = in.text();
          Dimension dimension = new Dimension(in.text(), in.word(Dimension.Kind.class));
          return new Unit(symbol, dimension, new BigDecimal(in.text()));
        });
  }

  private Heading heading() {
    return new Heading(in.text(), in.text(), in.text(), in.text(), rule());
  }

  private RuleRef rule() {
    return in.once(rules, () -> new RuleRef(in.text(), in.text(), in.text(), in.number()));
  }

  private Derivation derivation() {
    Optional<String> of = Optional.ofNullable(in.optional());
    Optional<Set<String>> from =
        in.truth() ? Optional.of(new HashSet<>(in.all(in::text))) : Optional.empty();
    return new Derivation(of, from);
  }

  private Settled.Titled titled() {
    return new Settled.Titled(rule(), Optional.ofNullable(in.optional()));
  }
}
