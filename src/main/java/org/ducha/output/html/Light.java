package org.ducha.output.html;

import java.awt.Color;
import java.util.List;
import org.ducha.fact.Status;
import org.ducha.output.Told;
import org.ducha.report.Summary;

/** What a row counts as, the worst first; each has a word, a shape and a colour of its own. */
enum Light {
  FAIL("fail", "status.fail", new Color(0xb3261e)),
  WARN("warn", "status.warn", new Color(0xd08700)),
  /** Whatever its status is, a waiver acts on it. */
  WAIVED("waived", "text.waived", new Color(0x6a5acd)),
  PASS("pass", "status.pass", new Color(0x2e8b57)),
  PENDING("pending", "status.pending", new Color(0x9aa5b1));

  static final List<Light> ALL = List.of(values());

  private final String key;
  private final String message;
  private final Color color;

  Light(String key, String message, Color color) {
    this.key = key;
    this.message = message;
    this.color = color;
  }

  static Light of(Told told) {
    return told.isWaived() ? WAIVED : of(told.finding().status());
  }

  static Light of(Status status) {
    return switch (status) {
      case FAIL -> FAIL;
      case WARN -> WARN;
      case PASS -> PASS;
      case PENDING -> PENDING;
    };
  }

  /** What page.css and the template know it by. */
  String key() {
    return key;
  }

  /** The key of its word. */
  String message() {
    return message;
  }

  /** What page.css replaces, so that it fits light and dark. */
  Color color() {
    return color;
  }

  int in(Summary summary) {
    return switch (this) {
      case FAIL -> summary.fail();
      case WARN -> summary.warn();
      case WAIVED -> summary.waived();
      case PASS -> summary.pass();
      case PENDING -> summary.pending();
    };
  }
}
