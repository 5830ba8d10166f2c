package org.ducha.output;

import java.util.Optional;
import org.ducha.fact.Finding;
import org.ducha.fact.Kind;
import org.ducha.fact.Matter;
import org.ducha.fact.Milestone;
import org.ducha.fact.Operator;
import org.ducha.fact.Stage;
import org.ducha.fact.Status;
import org.ducha.fact.Target;
import org.ducha.fact.Word;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.report.FollowUp;
import org.ducha.report.FollowUpSentences;
import org.ducha.report.Judgement;
import org.ducha.report.Sentences;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** A judgement in the words that formats of files have in common. */
public record Told(Judgement judgement, Language language) {
  /** The id of its own rule: the indicator's, or what is suspicious or idle about it. */
  public String ruleId() {
    Finding finding = finding();
    return isPromise()
        ? finding.indicator()
        : finding.kind().word() + "/" + finding.reason().word();
  }

  public Finding finding() {
    return judgement.finding();
  }

  public Matter matter() {
    return finding().matter();
  }

  public boolean isPromise() {
    return finding().kind() == Kind.TARGET || finding().kind() == Kind.MILESTONE;
  }

  public boolean isWaived() {
    return judgement.waiver().isPresent();
  }

  /** Whether it stands in the way. */
  public boolean fails() {
    return !isWaived() && finding().status() == Status.FAIL;
  }

  /** Whether it is to be looked at. */
  public boolean warns() {
    return !isWaived() && finding().status() == Status.WARN;
  }

  public String title() {
    return language == Language.ZH ? matter().heading().title() : matter().heading().titleEn();
  }

  /** The section of the report; of what stands in none, what kind of finding it is. */
  public String section() {
    String section = matter().heading().section();
    return isPromise() && !section.isEmpty() ? section : word(finding().kind());
  }

  public String status() {
    return word(finding().status());
  }

  /** The light, and that a waiver acts on it. */
  public String light() {
    return isWaived() ? status() + Messages.in(language).text("told.waived") : status();
  }

  public String message() {
    return Sentences.of(judgement, language);
  }

  /** What earlier periods add; empty where they add nothing, or were not looked at. */
  public String followUp() {
    return judgement
        .followUp()
        .map(followUp -> FollowUpSentences.of(followUp, language))
        .orElse("");
  }

  /** How urgently it is followed up; empty where it is not. */
  public String level() {
    return judgement.followUp().flatMap(FollowUp::level).map(this::word).orElse("");
  }

  /** The figure, or how far the work is; empty where nothing was reported. */
  public String actual() {
    String actual = matter().actual();
    if (actual == null) {
      return "";
    }
    return matter().promise() instanceof Milestone ? stage(actual) : actual;
  }

  /** What is required now, with its operator unless it is to be met exactly. */
  public String required() {
    return limit(matter().required());
  }

  public String requiredAtYearEnd() {
    return limit(matter().requiredAtYearEnd());
  }

  private String limit(@Nullable String required) {
    if (required == null) {
      return "";
    }
    if (matter().promise() instanceof Target target) {
      return limit(target.operator(), required);
    }
    return stage(required);
  }

  /** A quantity with its operator, unless it is to be met exactly. */
  public static String limit(Operator operator, String quantity) {
    return operator == Operator.EXACTLY ? quantity : Sentences.symbol(operator) + quantity;
  }

  private String stage(String word) {
    return Word.find(Stage.class, word).map(this::word).orElse(word);
  }

  /** Where it was reported; empty where it was not. */
  public Optional<Place> place() {
    return Optional.ofNullable(matter().place());
  }

  /** Where its rule begins. */
  public Place rulePlace() {
    return new Place(judgement.rule().path(), judgement.rule().line(), 0);
  }

  public String lead() {
    return judgement.responsible().lead().orElse("");
  }

  public String supporting() {
    return String.join(language == Language.ZH ? "、" : ", ", judgement.responsible().supporting());
  }

  public String word(Word word) {
    return Messages.in(language).text(Sentences.word(word));
  }
}
