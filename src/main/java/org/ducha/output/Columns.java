package org.ducha.output;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns stand one below the other, Chinese characters two wide. */
final class Columns {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<Cell>> rows = new ArrayList<>();

  Columns(String indent) {
    this.indent = indent;
  }

  void row(Cell... cells) {
    rows.add(List.of(cells));
  }

  /** The rows as lines, without spaces at their ends. */
  List<String> lines() {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).width());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<Cell> row, int[] widths) {
    int last = row.size() - 1;
    while (last > 0 && row.get(last).width() == 0) {
      last--;
    }
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < last; i++) {
      Cell cell = row.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.width())).append(GAP);
    }
    return line.append(row.get(last)).toString();
  }
}
