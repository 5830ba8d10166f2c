package org.ducha.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ducha.fact.Implied;
import org.ducha.fact.Lever;
import org.ducha.fact.Operator;
import org.ducha.fact.Relation;
import org.ducha.fact.Target;
import org.ducha.fact.Threshold;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.message.Phrase;
import org.ducha.quantity.Dimension;
import org.ducha.quantity.Quantity;
import org.ducha.quantity.Ratio;
import org.ducha.quantity.Unit;

/** Says which targets are at odds, why, and what it would take. */
public final class ClashText {
  private static final int DECIMALS = 3;
  private static final int FEW_DECIMALS = 1;

  private final Clash clash;
  private final Implied implied;
  private final Language language;
  private final Messages messages;

  public ClashText(Clash clash, Language language) {
    this.clash = clash;
    this.implied = clash.implied();
    this.language = language;
    this.messages = Messages.in(language);
  }

  /** Which targets, and whether they cannot all hold or only may fail together. */
  public String heading() {
    List<String> titles = new ArrayList<>(List.of(title(implied.target())));
    implied.others().forEach(other -> titles.add(title(other)));
    return messages.text("lint." + clash.kind(), list(titles));
  }

  /** What the others come to, what is required, and what it takes. */
  public String sentence() {
    Target target = implied.target();
    String others = list(implied.others().stream().map(this::stated).toList());
    String sentence =
        messages.text(
            "lint." + clash.kind() + "-sentence",
            others,
            title(target),
            comesTo(),
            Sentences.limit(target.operator(), target.required().text()));
    Lever lever = implied.lever();
    return lever == null
        ? sentence
        : sentence
            + (language == Language.EN ? " " : "")
            + messages.text(
                "lint." + clash.kind() + "-takes", title(lever.target()), limit(lever.takes()));
  }

  /** A target with its figure; with its limit where that is what counts. */
  private String stated(Target other) {
    String required = other.required().text();
    return title(other)
        + " "
        + (implied.possible()
            ? required
            : messages.text(Sentences.limit(other.operator(), required)));
  }

  private Phrase comesTo() {
    String value = value();
    if (implied.relation() == Relation.PART) {
      return Phrase.of("lint.at-most", value);
    }
    boolean below = implied.miss() < 0;
    return implied.possible()
        ? Phrase.of(below ? "lint.only" : "lint.as-much-as", value)
        : Phrase.of(below ? "lint.at-most" : "lint.at-least", value);
  }

  private String value() {
    Target target = implied.target();
    return new Threshold(target.operator(), target.required()).shown(implied.value(), DECIMALS);
  }

  /** A limit rounded to the side that keeps it; said to be rounded where it is. */
  private Phrase limit(Threshold limit) {
    Quantity exact = limit.limit();
    Quantity rounded = rounded(limit.operator(), exact);
    String text = rounded.text();
    return Sentences.limit(
        limit.operator(), rounded.equals(exact) ? text : messages.text("lint.about", text));
  }

  private static Quantity rounded(Operator operator, Quantity exact) {
    Dimension dimension = exact.unit().dimension();
    boolean up =
        operator == Operator.AT_LEAST
            || (operator == Operator.MORE_THAN && !dimension.isCounted())
            || (operator == Operator.LESS_THAN && dimension.isCounted());
    RoundingMode mode =
        operator == Operator.EXACTLY
            ? RoundingMode.HALF_UP
            : up ? RoundingMode.CEILING : RoundingMode.FLOOR;
    if (dimension.isCounted()) {
      Unit unit = exact.unit();
      return Quantity.ofBasic(Ratio.of(exact.basic().rounded(0, mode)), unit);
    }
    return Quantity.of(Ratio.of(exact.amount().rounded(FEW_DECIMALS, mode)), exact.unit());
  }

  /** How the others come to it. */
  public String arithmetic() {
    Relation relation = implied.relation();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < implied.others().size(); i++) {
      String text = implied.operands().get(i).text();
      terms.add(isOfGrowths(relation) ? factor(text, implied.others().get(i)) : text);
    }
    implied.figures().forEach(figure -> terms.add(figure.text()));
    String key = "lint." + relation.word() + (isCut(relation) ? "-cut" : "");
    return switch (relation) {
      case SUM -> messages.text(key, String.join(" + ", terms), value());
      case PART -> messages.text(key, rest(terms), value(), title(implied.target()));
      default -> {
        terms.add(0, value());
        yield messages.text(key, terms.toArray());
      }
    };
  }

  /** What a whole leaves; the whole itself where no other parts are known. */
  private String rest(List<String> terms) {
    return terms.size() == 1 ? title(implied.others().get(0)) : String.join(" − ", terms);
  }

  private static boolean isOfGrowths(Relation relation) {
    return relation == Relation.LEVEL || relation == Relation.SHARE_GAIN;
  }

  private boolean isCut(Relation relation) {
    return relation == Relation.GROWTH && implied.target().about().cut();
  }

  /** What a growth multiplies by, as people write it. */
  private static String factor(String growth, Target target) {
    boolean falls = growth.startsWith("-") != target.about().cut();
    String size = growth.startsWith("-") ? growth.substring(1) : growth;
    return "(1 " + (falls ? "−" : "+") + " " + size + ")";
  }

  private String title(Target target) {
    return language == Language.ZH ? target.heading().title() : target.heading().titleEn();
  }

  private String list(List<String> words) {
    return words.stream().collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }
}
