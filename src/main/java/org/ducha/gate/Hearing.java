package org.ducha.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ducha.fact.Basis;
import org.ducha.fact.Defect;
import org.ducha.fact.Effect;
import org.ducha.fact.Figure;
import org.ducha.fact.Finding;
import org.ducha.fact.Heading;
import org.ducha.fact.Indicator;
import org.ducha.fact.Kind;
import org.ducha.fact.Movement;
import org.ducha.fact.Standing;
import org.ducha.fact.Status;
import org.ducha.fact.Target;
import org.ducha.fact.Underived;
import org.ducha.gate.Asked.StatedEffect;
import org.ducha.report.Judgement;
import org.ducha.rule.Derivations;
import org.jspecify.annotations.Nullable;

/** Everything that is put before the rules of the gate: one request, and what it would move. */
public final class Hearing {
  private final Asked asked;
  private final State asIs;
  private final State asWouldBe;
  private final LocalDate day;
  private final Derivations derivations;
  private final List<Moved> moved;
  private final List<Effect> effects;

  Hearing(Asked asked, State asIs, State asWouldBe, LocalDate day, Derivations derivations) {
    this.asked = asked;
    this.asIs = asIs;
    this.asWouldBe = asWouldBe;
    this.day = day;
    this.derivations = derivations;
    this.moved = findMoved();
    this.effects = asked.effects().stream().map(this::effect).toList();
  }

  Asked asked() {
    return asked;
  }

  State asIs() {
    return asIs;
  }

  State asWouldBe() {
    return asWouldBe;
  }

  LocalDate day() {
    return day;
  }

  List<Effect> effects() {
    return effects;
  }

  List<Moved> moved() {
    return moved;
  }

  /** The facts that rules speak about. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    facts.add(asked.request());
    facts.add(asIs.snapshot().period());
    facts.add(new Basis(asIs.snapshot().period(), asIs.snapshot().coverage(), day));
    facts.addAll(effects);
    moved.forEach(one -> facts.add(one.movement()));
    facts.addAll(underived());
    facts.addAll(defects());
    facts.addAll(asIs.inputs().waivers());
    return facts;
  }

  private List<Moved> findMoved() {
    Map<String, Judgement> before = asIs.ofPromises();
    Map<String, Judgement> after = asWouldBe.ofPromises();
    List<Moved> found = new ArrayList<>();
    for (Target target : asIs.snapshot().catalogue().targets()) {
      Moved one =
          new Moved(
              Objects.requireNonNull(before.get(target.indicator())),
              Objects.requireNonNull(after.get(target.indicator())));
      if (isMoved(one.before().finding(), one.after().finding())) {
        found.add(one);
      }
    }
    return found;
  }

  private static boolean isMoved(Finding before, Finding after) {
    Standing one = Movement.standing(before.matter());
    Standing other = Movement.standing(after.matter());
    boolean sameFigure =
        (one == null || other == null)
            ? one == other
            : one.amount().value().equals(other.amount().value());
    return !sameFigure || before.status() != after.status() || before.reason() != after.reason();
  }

  private Effect effect(StatedEffect stated) {
    Figure before = Objects.requireNonNull(asIs.figures().get(stated.indicator()));
    Figure after = Objects.requireNonNull(asWouldBe.figures().get(stated.indicator()));
    Set<String> reached = derivations.following(stated.indicator());
    boolean judged =
        moved.stream()
            .map(one -> one.after().finding())
            .filter(finding -> finding.status() != Status.PENDING)
            .map(Finding::indicator)
            .anyMatch(id -> id.equals(stated.indicator()) || reached.contains(id));
    return new Effect(
        before,
        after,
        stated.change().quantity(),
        stated.change().written(),
        judged,
        stated.place());
  }

  /** What follows from the changes, matters, and could not be computed on both sides. */
  private List<Underived> underived() {
    Set<String> following = new TreeSet<>();
    asked.effects().forEach(effect -> following.addAll(derivations.following(effect.indicator())));
    List<Underived> underived = new ArrayList<>();
    for (String indicator : following) {
      boolean computed =
          asIs.derived(indicator).isPresent() && asWouldBe.derived(indicator).isPresent();
      Heading heading = heading(indicator);
      if (!computed && heading != null && matters(indicator)) {
        underived.add(new Underived(heading));
      }
    }
    return underived;
  }

  /** Whether somebody looks at it: it is reported, is a target, or leads to one. */
  private boolean matters(String indicator) {
    return asIs.figures().containsKey(indicator)
        || isTarget(indicator)
        || derivations.following(indicator).stream().anyMatch(this::isTarget);
  }

  private boolean isTarget(String indicator) {
    return asIs.snapshot().catalogue().promise(indicator).isPresent();
  }

  private @Nullable Heading heading(String indicator) {
    return asIs.snapshot().catalogue().indicator(indicator).map(Indicator::heading).orElse(null);
  }

  /** What data checks find that the request brings about, or find of what it moves. */
  private List<Defect> defects() {
    Set<String> known = quality(asIs).stream().map(Hearing::key).collect(Collectors.toSet());
    Set<String> touched = touched();
    return quality(asWouldBe).stream()
        .map(finding -> new Defect(finding, !known.contains(key(finding))))
        .filter(defect -> defect.fresh() || touched.contains(defect.indicator()))
        .toList();
  }

  private Set<String> touched() {
    Set<String> touched = new TreeSet<>();
    asWouldBe
        .figures()
        .forEach(
            (id, figure) -> {
              if (!figure.equals(asIs.figures().get(id))) {
                touched.add(id);
              }
            });
    moved.forEach(one -> touched.add(one.after().finding().indicator()));
    return touched;
  }

  private static List<Finding> quality(State state) {
    return state.report().judgements().stream()
        .map(Judgement::finding)
        .filter(finding -> finding.kind() == Kind.QUALITY)
        .toList();
  }

  private static String key(Finding finding) {
    return finding.indicator() + " " + finding.reason().word();
  }
}
