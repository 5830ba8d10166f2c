package org.ducha.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ducha.OneTarget;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Promise;
import org.ducha.fact.Target;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.report.Judgement;
import org.ducha.snapshot.SnapshotReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every quantified target at its limits, in all months and under each grading, beside a judgement
 * written down once more and only for this test.
 */
class BoundarySweepTest {
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-01-01T00:00:00+08:00");
  private final Ruleset ruleset = Shipped.ruleset();
  private final Catalogue catalogue = ruleset.book().catalogue(2024).orElseThrow();

  @TestFactory
  Stream<DynamicTest> targets() {
    List<Target> targets = new ArrayList<>();
    for (Promise promise : catalogue.promises()) {
      if (promise instanceof Target target) {
        targets.add(target);
      }
    }
    assertThat(targets).hasSize(103);
    return targets.stream().map(target -> dynamicTest(target.indicator(), () -> sweep(target)));
  }

  private void sweep(Target target) {
    SnapshotReader reader =
        new SnapshotReader(
            ruleset.book().header().regions(),
            ruleset.book().header().units(),
            Map.of(2024, catalogue.only(Set.of(target.indicator()))));
    int judged = 0;
    for (int month = 1; month <= 12; month++) {
      for (Ratio value : values(target, month)) {
        for (String grading : ruleset.book().gradings()) {
          assertJudged(target, month, value, grading, reader);
          judged++;
        }
      }
    }
    assertThat(judged).isGreaterThanOrEqualTo(2 * 12 * ruleset.book().gradings().size());
  }

  private void assertJudged(
      Target target, int month, Ratio value, String grading, SnapshotReader reader) {
    String written = exact(value, target);
    String text =
        "region: 杭州市钱塘区\nperiod: 2024-%02d\nfigures:\n  %s: {value: %s, year: 2024}\n"
            .formatted(month, target.indicator(), written);
    Inputs inputs =
        new Inputs(
            reader.read(OneTarget.source("sweep.yaml", text)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Judgement judgement = ruleset.checker(grading).check(inputs, TIME).of(target.indicator());
    String came = judgement.finding().status().word() + " " + judgement.finding().reason().word();
    assertThat(came)
        .as("%s of %s in month %d under %s", written, target.required(), month, grading)
        .isEqualTo(Expected.of(target, month, value, grading));
  }

  /** As an official would write it; a reduction says so. */
  private static String exact(Ratio value, Target target) {
    String number = value.decimal(20).abs().toPlainString();
    String sign = value.signum() >= 0 ? "" : target.about().cut() ? "增长" : "-";
    return sign + number + target.required().unit();
  }

  /** On, just below and just above what is required, and where each grading changes its mind. */
  private static List<Ratio> values(Target target, int month) {
    boolean counted = target.required().unit().dimension().isCounted();
    Ratio unit = Ratio.of(target.required().unit().scale());
    Ratio step = counted ? Ratio.of(1).over(unit) : Ratio.of(new BigDecimal("0.000001"));
    Ratio full = target.required().amount();
    Ratio now = Expected.requiredNow(target, month);
    List<Ratio> around = new ArrayList<>(List.of(full, now));
    for (int percent : new int[] {10, 30, 50}) {
      Ratio part = full.abs().times(percent).over(100);
      around.add(now.minus(part));
      around.add(now.plus(part));
      around.add(now.minus(now.times(percent).over(100)));
    }
    for (int points : new int[] {1, 3}) {
      around.add(full.minus(Ratio.of(points)));
    }
    List<Ratio> values = new ArrayList<>();
    for (Ratio limit : around) {
      Ratio at = counted ? limit.times(unit).floor().over(unit) : rounded(limit);
      values.add(at.minus(step));
      values.add(at);
      values.add(at.plus(step));
    }
    return values.stream().filter(value -> !counted || value.signum() >= 0).distinct().toList();
  }

  private static Ratio rounded(Ratio value) {
    return value.roundedHalfUp(12);
  }

  /** The judgement of the design, written without a rule and without the facts' arithmetic. */
  private static final class Expected {
    static Ratio requiredNow(Target target, int month) {
      Ratio full = target.required().amount();
      if (!target.pace().word().equals("linear")) {
        return full;
      }
      Ratio now = full.times(month).over(12);
      Quantity unit = Quantity.of(Ratio.of(1), target.required().unit());
      return target.required().unit().dimension().isCounted()
          ? now.times(unit.basic()).floor().over(unit.basic())
          : now;
    }

    static String of(Target target, int month, Ratio value, String grading) {
      String pace = target.pace().word();
      String strength = target.strength().word();
      boolean december = month == 12;
      Ratio now = requiredNow(target, month);
      String operator = pace.equals("linear") && !december ? ">=" : target.operator().word();
      int order = value.compareTo(now);
      boolean met =
          switch (operator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> order == 0;
          };
      if (met) {
        return "pass met";
      }
      if (pace.equals("zero")) {
        return "fail occurred";
      }
      if (pace.equals("year-end") && !december) {
        return "pending not-due";
      }
      String reason = pace.equals("linear") ? " behind" : " short";
      if (strength.equals("binding")) {
        return "fail" + reason;
      }
      String status = december ? "fail" : graded(target, now, value, grading);
      if (status.equals("tolerated")) {
        return "pass tolerated";
      }
      return (strength.equals("aspirational") && status.equals("fail") ? "warn" : status) + reason;
    }

    private static String graded(Target target, Ratio now, Ratio value, String grading) {
      if (grading.equals("strict")) {
        return "fail";
      }
      Ratio full = target.required().amount();
      Ratio missing = now.minus(value).abs();
      String unit = target.required().unit().symbol();
      boolean linear = target.pace().word().equals("linear");
      boolean points = unit.equals("个百分点") || (unit.equals("%") && full.signum() == 0);
      if (!linear && points) {
        return limits(missing, grading, 1, 3, 1);
      }
      if (now.signum() == 0) {
        return "fail";
      }
      Ratio whole = grading.equals("sanya-2022") ? now : full;
      Ratio percent = missing.over(whole.abs()).times(100);
      return limits(percent, grading, 10, 30, 50);
    }

    private static String limits(Ratio size, String grading, int ten, int thirty, int fifty) {
      return switch (grading) {
        case "default" -> size.compareTo(Ratio.of(ten)) <= 0 ? "warn" : "fail";
        case "sanya-2022" -> size.compareTo(Ratio.of(fifty)) <= 0 ? "warn" : "fail";
        default ->
            size.compareTo(Ratio.of(ten)) < 0
                ? "tolerated"
                : size.compareTo(Ratio.of(thirty)) <= 0 ? "warn" : "fail";
      };
    }
  }
}
