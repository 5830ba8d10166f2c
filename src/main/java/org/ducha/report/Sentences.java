package org.ducha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ducha.fact.Adjusted;
import org.ducha.fact.Adjustment;
import org.ducha.fact.Amount;
import org.ducha.fact.Derived;
import org.ducha.fact.Doubt;
import org.ducha.fact.Finding;
import org.ducha.fact.IdleWaiver;
import org.ducha.fact.Matter;
import org.ducha.fact.Operator;
import org.ducha.fact.Progress;
import org.ducha.fact.Reason;
import org.ducha.fact.Standing;
import org.ducha.fact.Target;
import org.ducha.fact.Unreported;
import org.ducha.fact.Waiver;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;

/** Says in a sentence why a finding has its light. */
public final class Sentences {
  private static final int FEW_DECIMALS = 2;
  private static final int MANY_DECIMALS = 6;

  private Sentences() {}

  /** The sentence in that language. */
  public static String of(Judgement judgement, Language language) {
    List<Phrase> parts = new ArrayList<>();
    parts.add(reason(judgement.finding(), language));
    Adjustment adjustment = judgement.finding().matter().adjustment();
    if (adjustment != null && adjustment.to() != null) {
      parts.add(
          Phrase.of("why.adjusted-to", adjustment.from(), adjustment.to(), adjustment.document()));
    }
    if (!judgement.finding().matter().derivedFrom().isEmpty()) {
      parts.add(
          Phrase.of("why.derived", titles(judgement.finding().matter().derivedFrom(), language)));
    }
    judgement.waiver().map(Sentences::waived).ifPresent(parts::add);
    StringBuilder sentence = new StringBuilder();
    for (Phrase part : parts) {
      if (sentence.length() > 0 && language == Language.EN) {
        sentence.append(' ');
      }
      sentence.append(part.in(language));
    }
    return sentence.toString();
  }

  /** Why a finding has its light, and nothing else about it. */
  public static String why(Finding finding, Language language) {
    return reason(finding, language).in(language);
  }

  /** A word of a vocabulary, as people say it. */
  public static Phrase word(Word word) {
    String vocabulary = word.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return Phrase.of(vocabulary + "." + word.word());
  }

  /** A limit, as people say it. */
  public static Phrase limit(Operator operator, String limit) {
    return Phrase.of("limit." + operator.name().toLowerCase(Locale.ROOT).replace('_', '-'), limit);
  }

  /** The sign of an operator. */
  public static String symbol(Operator operator) {
    return switch (operator) {
      case AT_LEAST -> "≥";
      case MORE_THAN -> ">";
      case AT_MOST -> "≤";
      case LESS_THAN -> "<";
      case EXACTLY -> "=";
    };
  }

  private static Phrase reason(Finding finding, Language language) {
    Matter matter = finding.matter();
    Reason reason = finding.reason();
    if (matter instanceof Standing standing) {
      return standing(standing, reason);
    }
    if (matter instanceof Unreported unreported) {
      return unreported(unreported, reason);
    }
    if (matter instanceof Progress progress) {
      return progress(progress, reason);
    }
    if (matter instanceof Adjusted adjusted) {
      Adjustment adjustment = adjusted.adjustment();
      return Phrase.of(
          "why.adjusted", adjustment.document(), adjustment.approver(), adjustment.date());
    }
    if (matter instanceof Doubt doubt) {
      return doubt(doubt, reason, language);
    }
    Waiver waiver = ((IdleWaiver) matter).waiver();
    return Phrase.of("why.waiver-" + reason.word(), waiver.document(), waiver.to());
  }

  private static Phrase standing(Standing standing, Reason reason) {
    Target target = standing.target();
    Phrase limit = limit(standing.threshold().operator(), limit(standing));
    Phrase yearEnd = limit(target.operator(), target.required().text());
    String actual = actual(standing);
    String gap = gap(standing);
    if (target.isPaced() && !standing.yearEnd()) {
      String completion = Digits.of(completion(standing));
      String lag = Digits.of(standing.met() ? Ratio.ZERO : lag(standing));
      return Phrase.of("why.paced-" + reason.word(), actual, limit, gap, lag, yearEnd, completion);
    }
    return Phrase.of("why." + reason.word(), actual, limit, gap);
  }

  /** The figure as people read it: as written, or computed with few digits. */
  public static String actual(Standing standing) {
    Amount amount = standing.amount();
    if (!amount.computed()) {
      return standing.actual();
    }
    boolean few = amount instanceof Derived || !Digits.ends(amount.value());
    return amount.said(
        standing.threshold().shown(amount.value(), few ? FEW_DECIMALS : MANY_DECIMALS));
  }

  /** The limit as people read it: with as many digits as show on which side the figure is. */
  public static String limit(Standing standing) {
    return standing.threshold().limitBeside(standing.amount().value());
  }

  /** The gap as people read it. */
  public static String gap(Standing standing) {
    Quantity gap = standing.shortfallAmount();
    return standing.amount() instanceof Derived
        ? Digits.of(gap.amount()) + gap.unit()
        : Digits.of(gap);
  }

  private static String amount(Amount amount) {
    return amount instanceof Derived derived
        ? derived.said(Digits.of(derived.value().amount()) + derived.value().unit())
        : amount.text();
  }

  private static Ratio completion(Standing standing) {
    Ratio completion = standing.completion();
    return completion == null ? Ratio.ZERO : completion;
  }

  private static Ratio lag(Standing standing) {
    Ratio lag = standing.lag();
    return lag == null ? Ratio.ZERO : lag;
  }

  private static Phrase unreported(Unreported unreported, Reason reason) {
    Target target = unreported.target();
    return Phrase.of(
        "why.unreported-" + reason.word(), limit(target.operator(), target.required().text()));
  }

  private static Phrase progress(Progress progress, Reason reason) {
    return Phrase.of(
        "why.milestone-" + reason.word(),
        word(progress.stage()),
        word(progress.milestone().required()),
        progress.milestone().due());
  }

  private static Phrase doubt(Doubt doubt, Reason reason, Language language) {
    Amount beside = doubt.beside();
    return Phrase.of(
        "why." + reason.word(),
        doubt.actual(),
        beside == null ? "" : amount(beside),
        beside == null ? "" : titles(beside.sources(), language));
  }

  private static String titles(List<Amount.Source> sources, Language language) {
    return sources.stream()
        .map(Amount.Source::about)
        .map(about -> language == Language.ZH ? about.title() : about.titleEn())
        .distinct()
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  /** What a waiver says. */
  public static Phrase waived(Waiver waiver) {
    return Phrase.of(
        "why.waived", waiver.document(), waiver.approver(), waiver.reason(), waiver.to());
  }
}
