package org.ducha.output.word;

import java.util.List;
import java.util.stream.IntStream;
import org.ducha.output.Told;
import org.ducha.source.Place;

/** A figure that looks wrong, or a waiver without effect. */
record Concern(
    String number, String title, Light light, String actual, String reason, String place) {

  /** These, numbered from 1. */
  static List<Concern> of(List<Told> told) {
    return IntStream.range(0, told.size()).mapToObj(at -> of(at + 1, told.get(at))).toList();
  }

  private static Concern of(int number, Told told) {
    return new Concern(
        String.valueOf(number),
        told.title(),
        Light.of(told),
        told.actual(),
        told.message(),
        told.place().map(Place::brief).orElse(""));
  }
}
