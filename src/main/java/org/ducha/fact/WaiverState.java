package org.ducha.fact;

/** Whether a waiver is in force on the day it is tested against. */
public enum WaiverState implements Word {
  NOT_YET("not-yet"),
  IN_FORCE("in-force"),
  EXPIRED("expired");

  private final String word;

  WaiverState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
