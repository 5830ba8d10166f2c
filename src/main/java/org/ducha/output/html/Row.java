package org.ducha.output.html;

import java.util.ArrayList;
import java.util.List;
import org.ducha.message.Messages;
import org.ducha.output.Shown;
import org.ducha.output.Told;
import org.ducha.source.Place;

/**
 * A finding as a row of a table.
 *
 * @param light what page.css and the filter know the light by
 * @param trend empty where one period is given, or the table shows none
 */
record Row(Told told, String light, Trend trend) {
  static Row of(Told told) {
    return of(told, Trend.NONE);
  }

  static Row of(Told told, Trend trend) {
    return new Row(told, Light.of(told).key(), trend);
  }

  /** The true status, and that a waiver acts on it. */
  String word() {
    return told.light();
  }

  String indicator() {
    return told.finding().indicator();
  }

  String title() {
    return told.title();
  }

  String section() {
    return told.section();
  }

  String target() {
    return told.requiredAtYearEnd();
  }

  String now() {
    return Shown.now(told);
  }

  String actual() {
    return Shown.actual(told);
  }

  String completion() {
    return Shown.completion(told);
  }

  String pacedCompletion() {
    return Shown.pacedCompletion(told);
  }

  String gap() {
    return Shown.gap(told);
  }

  String message() {
    return told.message();
  }

  String followUp() {
    return told.followUp();
  }

  String level() {
    return told.level();
  }

  String lead() {
    return told.lead();
  }

  String supporting() {
    return told.supporting().isEmpty()
        ? ""
        : Messages.in(told.language()).text("html.supporting", told.supporting());
  }

  /** All units that answer for it, a line each, for the filter. */
  String units() {
    return String.join("\n", unitList());
  }

  List<String> unitList() {
    List<String> units = new ArrayList<>(told.judgement().responsible().lead().stream().toList());
    units.addAll(told.judgement().responsible().supporting());
    return units;
  }

  String rule() {
    return told.judgement().rule().file() + ":" + told.judgement().rule().line();
  }

  /** Where it was reported, without folders; empty where it was not. */
  String place() {
    return told.place().map(Place::brief).orElse("");
  }
}
