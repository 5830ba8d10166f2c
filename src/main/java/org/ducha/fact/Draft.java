package org.ducha.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule said of an indicator, verb by verb, before it is read. */
public abstract class Draft {
  /** What a verb settles; each of them can be settled once. */
  public enum Slot {
    LIMIT,
    PACE,
    STRENGTH,
    PUBLISHED,
    TOLERANCE,
    DIRECTION,
    NATURE,
    TASK,
    DUE,
    UNIT
  }

  /**
   * A verb with the texts it was given.
   *
   * @param slot what it settles
   * @param verb its name
   * @param texts what it was given
   */
  public record Said(Slot slot, String verb, List<String> texts) {
    public String text() {
      return texts.get(0);
    }
  }

  private final String indicator;
  private final Map<Slot, Said> said;
  private final List<Said> repeated;

  Draft(String indicator) {
    this.indicator = indicator;
    this.said = new EnumMap<>(Slot.class);
    this.repeated = List.of();
  }

  Draft(Draft before, Said more) {
    this.indicator = before.indicator;
    this.said = new EnumMap<>(Slot.class);
    this.said.putAll(before.said);
    List<Said> twice = new ArrayList<>(before.repeated);
    if (said.putIfAbsent(more.slot(), more) != null) {
      twice.add(more);
    }
    this.repeated = List.copyOf(twice);
  }

  public String indicator() {
    return indicator;
  }

  /** What was said about that. */
  public Optional<Said> said(Slot slot) {
    return Optional.ofNullable(said.get(slot));
  }

  /** What was said of something that had been settled before. */
  public List<Said> repeated() {
    return repeated;
  }
}
