package org.ducha.output;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Text;

/** Rows whose columns stand one below the other, Chinese characters two wide. */
final class Columns {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<Text>> rows = new ArrayList<>();

  Columns(String indent) {
    this.indent = indent;
  }

  void row(Text... cells) {
    rows.add(List.of(cells));
  }

  /** The rows as lines, without spaces at their ends. */
  List<String> lines() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<Text> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).getCJKAdjustedLength());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<Text> row, int[] widths) {
    int last = row.size() - 1;
    while (last > 0 && row.get(last).getCJKAdjustedLength() == 0) {
      last--;
    }
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < last; i++) {
      Text cell = row.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.getCJKAdjustedLength())).append(GAP);
    }
    return line.append(row.get(last)).toString();
  }
}
