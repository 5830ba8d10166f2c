package org.ducha.cache;

import java.util.Optional;
import java.util.TreeSet;
import org.ducha.fact.Baseline;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Milestone;
import org.ducha.fact.Promise;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Target;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Stated;
import org.ducha.quantity.Unit;
import org.ducha.rule.Derivations;
import org.ducha.rule.Settled;
import org.jspecify.annotations.Nullable;

/** Writes what rules come to as bytes, for {@link SettledDecoder}. */
final class SettledEncoder {
  private final BytesOut out = new BytesOut();
  private final BytesOut.Seen<Unit> units = new BytesOut.Seen<>();
  private final BytesOut.Seen<RuleRef> rules = new BytesOut.Seen<>();
  private final BytesOut.Seen<Indicator> indicators = new BytesOut.Seen<>();

  private SettledEncoder() {}

  static byte[] encode(Settled settled) {
    SettledEncoder encoder = new SettledEncoder();
    encoder.settled(settled);
    return encoder.out.bytes();
  }

  private void settled(Settled settled) {
    out.all(settled.promises(), out::number, of -> out.all(of, this::promise));
    out.all(settled.declared(), this::indicator);
    out.all(settled.indicators(), out::text, this::indicator);
    out.all(settled.baselines(), out::number, of -> out.all(of, this::baseline));
    out.text(settled.head());
    out.all(settled.judging(), out::text, of -> out.all(of, out::text));
    out.all(settled.apart(), out::word, of -> out.all(of, out::text));
    out.all(settled.derivations(), out::text, of -> out.all(of.all(), this::derivation));
    out.all(settled.titles(), this::titled);
  }

  private void promise(Promise promise) {
    if (promise instanceof Target target) {
      out.kind(SettledDecoder.TARGET);
      target(target);
    } else {
      out.kind(SettledDecoder.MILESTONE);
      milestone((Milestone) promise);
    }
  }

  private void target(Target target) {
    indicator(target.about());
    out.word(target.operator());
    quantity(target.required());
    out.word(target.pace());
    out.word(target.strength());
    out.truth(target.quarterly());
    var shares = target.trajectory() == null ? null : target.trajectory().shares();
    out.truth(shares != null);
    if (shares != null) {
      out.all(shares, share -> out.text(share.exact()));
    }
    out.truth(target.tolerance() != null);
    if (target.tolerance() != null) {
      quantity(target.tolerance());
    }
  }

  private void milestone(Milestone milestone) {
    heading(milestone.heading());
    out.word(milestone.strength());
    out.word(milestone.required());
    out.number(Math.toIntExact(milestone.due().toEpochDay()));
  }

  private void indicator(Indicator indicator) {
    out.once(
        indicator,
        indicators,
        of -> {
          heading(of.heading());
          unit(of.unit());
          out.word(of.nature());
          out.truth(of.cut());
          out.truth(of.annual());
        });
  }

  private void baseline(Baseline baseline) {
    indicator(baseline.reported().about());
    stated(baseline.reported().stated());
    out.text(baseline.reported().place().file());
    out.place(baseline.reported().place());
  }

  private void stated(Stated stated) {
    quantity(stated.quantity());
    out.text(stated.written());
    quantity(stated.low());
    quantity(stated.high());
    out.number(stated.digits());
  }

  private void quantity(Quantity quantity) {
    out.text(quantity.basic().exact());
    unit(quantity.unit());
  }

  private void unit(Unit unit) {
    out.once(
        unit,
        units,
        of -> {
          out.text(of.symbol());
          out.text(of.dimension().name());
          out.word(of.dimension().kind());
          out.text(of.scale().toString());
        });
  }

  private void heading(Heading heading) {
    out.text(heading.indicator());
    out.text(heading.title());
    out.text(heading.titleEn());
    out.text(heading.section());
    rule(heading.rule());
  }

  private void rule(RuleRef rule) {
    out.once(
        rule,
        rules,
        of -> {
          out.text(of.name());
          out.text(of.folder());
          out.text(of.file());
          out.number(of.line());
        });
  }

  private void derivation(Derivations.Derivation derivation) {
    text(derivation.of());
    out.truth(derivation.from().isPresent());
    derivation.from().ifPresent(from -> out.all(new TreeSet<>(from), out::text));
  }

  private void titled(Settled.Titled titled) {
    rule(titled.rule());
    text(titled.english());
  }

  private void text(Optional<String> text) {
    @Nullable String or = text.orElse(null);
    out.text(or);
  }
}
