package org.ducha.output;

import java.util.List;
import org.ducha.fact.Status;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;

/** Colours, where the output is a terminal that shows them. */
final class Paint {
  private final ColorScheme scheme;
  private final boolean coloured;

  Paint(Ansi ansi) {
    this.scheme = new ColorScheme.Builder(ansi).build();
    this.coloured = ansi.enabled();
  }

  Cell plain(String text) {
    return Cell.of(text);
  }

  Cell faint(String text) {
    return painted(text, Style.faint);
  }

  Cell bold(String text) {
    return painted(text, Style.bold);
  }

  Cell status(Status status, String text) {
    return painted(text, Style.bold, colour(status));
  }

  private Cell painted(String text, IStyle... styles) {
    return coloured
        ? Cell.shown(text, scheme.apply(text, List.of(styles)).toString())
        : Cell.of(text);
  }

  private static Style colour(Status status) {
    return switch (status) {
      case FAIL -> Style.fg_red;
      case WARN -> Style.fg_yellow;
      case PASS -> Style.fg_green;
      case PENDING -> Style.fg_cyan;
    };
  }
}
