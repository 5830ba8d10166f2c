package org.ducha.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.check.Submission;
import org.ducha.fact.Finding;
import org.ducha.fact.Level;
import org.ducha.fact.Reason;
import org.ducha.fact.Status;
import org.ducha.report.FollowUp;
import org.ducha.report.Judgement;
import org.ducha.report.ListedItem;
import org.ducha.report.Turn;
import org.ducha.source.MistakesException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the periods of a year whatever was reported in them. */
class YearPropertiesTest {
  private static final List<String> REPORTED =
      List.of(
          OneYear.figure("6%"),
          OneYear.figure("5%"),
          OneYear.figure("4.9%"),
          OneYear.figure("4%"),
          "",
          "coverage: partial\n");

  private static final String TARGET = ".atLeast( \"5%\" ).steady().quarterly()";

  private final OneYear year = new OneYear(TARGET);

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  /** Some months of a year, in their order. */
  private static List<Submission> months(Random random) {
    List<Submission> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      if (random.nextInt(4) > 0 || (month == 12 && months.isEmpty())) {
        months.add(
            OneYear.period(
                "2024-%02d".formatted(month), REPORTED.get(random.nextInt(REPORTED.size()))));
      }
    }
    return months;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowsAndTurnsAreThoseOfTheLights(long seed) {
    List<Judgement> year = this.year.follow(months(Seeds.random(seed)));
    for (int i = 0; i < year.size(); i++) {
      FollowUp followUp = year.get(i).followUp().orElseThrow();
      assertThat(followUp.course().behindInARow()).isEqualTo(row(year.subList(0, i + 1)));
      assertThat(followUp.turn().map(Turn::word).orElse("none"))
          .isEqualTo(turn(year.subList(0, i), year.get(i)));
    }
  }

  /** Judged periods alone: neither pending nor missing. */
  private static List<Status> judged(List<Judgement> periods) {
    return periods.stream()
        .filter(one -> one.finding().reason() != Reason.MISSING)
        .map(one -> one.finding().status())
        .filter(status -> status != Status.PENDING)
        .toList();
  }

  private static int row(List<Judgement> all) {
    int first = all.size() - 1;
    while (first > 0 && month(all.get(first)) - month(all.get(first - 1)) == 1) {
      first--;
    }
    List<Judgement> periods = all.subList(first, all.size());
    List<Status> lights = new ArrayList<>(judged(periods));
    Collections.reverse(lights);
    int passed = lights.indexOf(Status.PASS);
    boolean now = !judged(periods.subList(periods.size() - 1, periods.size())).isEmpty();
    return now ? (passed < 0 ? lights.size() : passed) : 0;
  }

  private static int month(Judgement judgement) {
    return judgement.followUp().orElseThrow().course().period().month();
  }

  private static String turn(List<Judgement> before, Judgement now) {
    if (before.isEmpty()) {
      return "none";
    }
    Finding last = before.get(before.size() - 1).finding();
    if (now.finding().reason() == Reason.MISSING && last.reason() == Reason.MISSING) {
      return "unchanged";
    }
    List<Status> lights = judged(before);
    String was = lights.isEmpty() ? "pending" : lights.get(lights.size() - 1).word();
    String turned = was + " " + now.finding().status().word();
    return switch (turned) {
      case "pending fail", "pass fail", "warn fail" -> "new-failure";
      case "pending warn", "pass warn" -> "new-warning";
      case "fail warn" -> "eased";
      case "warn pass", "fail pass" -> "recovered";
      case "pending pass" -> "met";
      default -> "unchanged";
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anItemIsOpenFromItsLapseToWhatMeetsIt(long seed) {
    boolean open = false;
    for (Judgement judgement : year.follow(months(Seeds.random(seed)))) {
      FollowUp followUp = judgement.followUp().orElseThrow();
      Status status = judgement.finding().status();
      boolean lapse = status == Status.WARN || status == Status.FAIL;
      int row = followUp.course().behindInARow();
      assertThat(followUp.level().map(Level::word).orElse("none"))
          .isEqualTo(row >= 2 ? "red" : lapse ? "yellow" : "none");
      boolean before = open;
      open = lapse || (before && status != Status.PASS);
      assertThat(followUp.item().isPresent()).isEqualTo(open || before);
      assertThat(followUp.item().map(ListedItem::isOpen).orElse(false)).isEqualTo(open);
    }
  }

  /** As shipped, and where only what is urgent is listed. */
  static Stream<Arguments> lists() {
    String shipped = Shipped.files().texts().get("escalation.drl").text();
    String urgent = shipped.replace("level in ( \"yellow\", \"red\" )", "level == \"red\"");
    assertThat(urgent).isNotEqualTo(shipped);
    List<OneYear> years = List.of(new OneYear(TARGET, shipped), new OneYear(TARGET, urgent));
    return seeds().boxed().flatMap(seed -> years.stream().map(year -> Arguments.of(seed, year)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("lists")
  void theListIsTheSameHoweverItIsCarriedOn(long seed, OneYear year) {
    Random random = Seeds.random(seed);
    List<Submission> months = months(random);
    String whole = year.carry("", months);
    String list = "";
    for (Submission month : months) {
      list = year.carry(list, List.of(month));
    }
    assertThat(list).isEqualTo(whole);
    int from = random.nextInt(months.size());
    assertThat(year.carry(whole, months.subList(from, months.size()))).isEqualTo(whole);
    List<Submission> shuffled = new ArrayList<>(months);
    Collections.shuffle(shuffled, random);
    assertThat(year.carry("", shuffled)).isEqualTo(whole);
    if (from < months.size() - 1) {
      assertThatThrownBy(() -> year.carry(whole, List.of(months.get(from))))
          .isInstanceOf(MistakesException.class)
          .hasMessageContaining("list.yaml")
          .hasMessageContaining(months.get(from + 1).file());
    }
  }
}
