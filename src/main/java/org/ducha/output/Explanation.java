package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ducha.fact.Adjusted;
import org.ducha.fact.Amount;
import org.ducha.fact.Catalogue;
import org.ducha.fact.Derived;
import org.ducha.fact.Matter;
import org.ducha.fact.Period;
import org.ducha.fact.Progress;
import org.ducha.fact.RuleRef;
import org.ducha.fact.Shortfall;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.Threshold;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.report.Judgement;
import org.ducha.report.Report;
import org.ducha.report.Sentences;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import picocli.CommandLine.Help.Ansi;

/** Why a target has its light: the figure, the rule, the arithmetic, and the rules that decided. */
public final class Explanation {
  private final Rulebook book;
  private final Language language;
  private final Messages messages;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Rulebook book, Language language, Ansi ansi) {
    this.book = book;
    this.language = language;
    this.messages = Messages.in(language);
    this.paint = new Paint(ansi);
  }

  /**
   * What writes why one indicator has its light.
   *
   * @param indicator its id or its Chinese title
   */
  public static ReportWriter writer(Rulebook book, String indicator, Ansi ansi) {
    return new TextReports(
        (report, language) ->
            new Explanation(book, language, ansi).of(report, explained(report, indicator)));
  }

  private static Judgement explained(Report report, String name) {
    Catalogue catalogue = report.snapshot().catalogue();
    Optional<String> id = catalogue.idOf(name);
    if (id.isEmpty()) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("literal.indicator"))
              .found(name)
              .nearest(Nearest.to(name, catalogue.names())));
    }
    if (catalogue.promise(id.get()).isEmpty()) {
      throw new MistakesException(
          Mistake.at(Place.of("--explain"), Phrase.of("cli.no-target", name)));
    }
    return report.of(id.get());
  }

  /** The explanation in lines. */
  private String of(Report report, Judgement judgement) {
    Matter matter = judgement.finding().matter();
    lines.add(
        paint.bold(matter.heading().title())
            + "  "
            + matter.heading().titleEn()
            + "  "
            + report.snapshot().period().name()
            + "  "
            + paint.status(
                judgement.finding().status(),
                messages.text(Sentences.word(judgement.finding().status()))));
    lines.add("  " + Sentences.of(judgement, language));
    title("explain.figure");
    figure(matter);
    title("explain.rule");
    rule(judgement.rule());
    if (matter instanceof Standing standing) {
      title("explain.arithmetic");
      arithmetic(standing);
    }
    title("explain.decided", report.rules().grading());
    judgement.decidedBy().forEach(this::rule);
    return String.join("\n", lines) + "\n";
  }

  private void title(String key, Object... arguments) {
    lines.add("");
    lines.add(paint.bold(messages.text(key, arguments)).toString());
  }

  private void figure(Matter matter) {
    if (matter instanceof Adjusted adjusted) {
      figure(adjusted.before());
    } else if (matter instanceof Standing standing) {
      amount(standing.amount(), "  ");
    } else if (matter instanceof Progress progress && progress.place() != null) {
      lines.add(
          "  "
              + messages.text(Sentences.word(progress.stage()))
              + "  "
              + Objects.requireNonNull(progress.place()));
    } else {
      lines.add("  " + messages.text("explain.unreported"));
    }
  }

  /** A figure with its place, or what it is derived from and how. */
  private void amount(Amount amount, String indent) {
    if (amount instanceof Derived derived) {
      List<String> terms = new ArrayList<>();
      terms.add(derived.text());
      derived.from().forEach(from -> terms.add(from.text()));
      lines.add(indent + messages.text("explain.derived-" + derived.way().word(), terms.toArray()));
      derived.from().forEach(from -> amount(from, indent + "  "));
    } else {
      Amount.Source source = amount.sources().get(0);
      String title = language == Language.ZH ? source.about().title() : source.about().titleEn();
      lines.add(
          indent + amount.text() + "  " + title + "  " + paint.faint(source.place().toString()));
    }
  }

  private void rule(RuleRef rule) {
    lines.add("  " + paint.faint(rule.path() + ":" + rule.line()));
    book.text(rule).orElse("").lines().forEach(line -> lines.add("  " + line));
  }

  private void arithmetic(Standing standing) {
    Target target = standing.target();
    Threshold threshold = standing.threshold();
    if (target.isPaced()) {
      requiredNow(target, standing.period(), Sentences.limit(standing));
    }
    String limit = Sentences.limit(standing);
    String order = order(standing.amount().value(), threshold.limit());
    lines.add(
        "  "
            + standing.actual()
            + " "
            + order
            + " "
            + limit
            + "  → "
            + messages.text(
                standing.met() ? "explain.met" : "explain.not-met",
                Sentences.limit(threshold.operator(), limit)));
    if (!standing.met()) {
      shortfall(standing);
    }
    if (standing.completion() != null) {
      add("explain.completion", standing.actual(), target.required().text(), standing.completion());
    }
  }

  /** The gap, and the measures of it that gradings speak of. */
  private void shortfall(Standing standing) {
    Shortfall shortfall = standing.shortfall();
    String gap = Sentences.gap(standing);
    add("explain.gap", gap);
    String required = standing.target().required().text();
    if (shortfall.lag() != null) {
      add("explain.lag", gap, required, shortfall.lag());
    }
    if (shortfall.shareOfRequired() != null) {
      add("explain.share-of-required", gap, Sentences.limit(standing), shortfall.shareOfRequired());
    }
    if (shortfall.share() != null) {
      add("explain.share", gap, required, shortfall.share());
    }
  }

  private void add(String key, Object... arguments) {
    lines.add("  " + messages.text(key, arguments));
  }

  private void requiredNow(Target target, Period period, String now) {
    String share =
        target.trajectory() == null
            ? period.month() + "/12"
            : target.trajectory().shareAfter(period.month()).times(100) + "%";
    String key =
        target.required().unit().dimension().isCounted()
            ? "explain.required-counted"
            : "explain.required";
    add(key, target.required().text(), share, now);
  }

  private static String order(Quantity actual, Quantity limit) {
    int order = actual.compareTo(limit);
    return order < 0 ? "<" : order > 0 ? ">" : "=";
  }
}
