package org.ducha.output;

import java.util.List;
import org.ducha.fact.Status;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;

/** Colours, where the output is a terminal that shows them. */
final class Paint {
  private final ColorScheme scheme;

  Paint(Ansi ansi) {
    this.scheme = new ColorScheme.Builder(ansi).build();
  }

  Text plain(String text) {
    return scheme.apply(text, List.of());
  }

  Text faint(String text) {
    return scheme.apply(text, List.<IStyle>of(Style.faint));
  }

  Text bold(String text) {
    return scheme.apply(text, List.<IStyle>of(Style.bold));
  }

  Text status(Status status, String text) {
    return scheme.apply(text, List.<IStyle>of(Style.bold, colour(status)));
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
