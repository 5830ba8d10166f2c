package org.ducha.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.ducha.source.Unseen;

/**
 * What is wrong with the signs of a rule file, line by line, before its words are read.
 *
 * <p>What was certainly meant is put in the place of what stands there, sign for sign, so that the
 * rest of the rule can be read too. That serves to find more mistakes and nothing else: a file with
 * any is never used.
 */
final class Spelling {
  private final SourceText source;
  private final int[] text;
  private final List<Integer> lineStarts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * A mistake in a line.
   *
   * @param fatal whether the rule cannot be read for it
   */
  private record Fault(Mistake mistake, boolean fatal) {}

  private Spelling(SourceText source) {
    this.source = source;
    this.text = Tokens.unified(source.text()).codePoints().toArray();
    lineStarts.add(0);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        lineStarts.add(i + 1);
      }
    }
  }

  /** The spelling of a file. */
  static Spelling of(SourceText source) {
    Spelling spelling = new Spelling(source);
    spelling.unseen();
    WideText wide = new WideText(spelling);
    spelling.tokensByLine().forEach(wide::check);
    StrangeText strange = new StrangeText(spelling);
    spelling.tokensByLine().forEach(strange::check);
    return spelling;
  }

  /** Characters that nobody sees, in comments too: the first of each line is told. */
  private void unseen() {
    for (int line = 1; line <= lineStarts.size(); line++) {
      String written = slice(startOf(line), endOf(line));
      OptionalInt unseen = Unseen.control(written);
      if (unseen.isPresent()) {
        int index = unseen.getAsInt();
        int from = startOf(line) + written.codePointCount(0, index);
        add(
            Mistake.at(place(line, from), Phrase.of("rule.control-character"))
                .found(Unseen.codeAt(written, index)),
            true);
        for (int i = from; i < endOf(line); i++) {
          if (Unseen.control(Character.toString(text[i])).isPresent()) {
            text[i] = ' ';
          }
        }
      }
    }
  }

  /** The file with the signs that were meant; each stands where the author's stands. */
  SourceText mended() {
    return new SourceText(source.file(), currentText(), source.digest());
  }

  /**
   * Reports what is wrong with these lines.
   *
   * @return whether they can be read all the same
   */
  boolean report(int first, int last, Mistakes mistakes) {
    boolean readable = true;
    for (Fault fault : faults) {
      int line = fault.mistake.place().line();
      if (line >= first && line <= last) {
        mistakes.add(fault.mistake);
        readable &= !fault.fatal;
      }
    }
    return readable;
  }

  void add(Mistake mistake, boolean fatal) {
    faults.add(new Fault(mistake, fatal));
  }

  int at(int index) {
    return index < 0 || index >= text.length ? '\n' : text[index];
  }

  void put(int index, int character) {
    text[index] = character;
  }

  void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      text[i] = ' ';
    }
  }

  String slice(int from, int to) {
    return new String(text, from, to - from);
  }

  Place place(int line, int index) {
    return new Place(source.file(), line, index - startOf(line) + 1);
  }

  int startOf(int line) {
    return lineStarts.get(line - 1);
  }

  /** The index behind the last sign of a line. */
  int endOf(int line) {
    int end = line < lineStarts.size() ? lineStarts.get(line) - 1 : text.length;
    return end > startOf(line) && at(end - 1) == '\r' ? end - 1 : end;
  }

  private String currentText() {
    return new String(text, 0, text.length);
  }

  private Map<Integer, List<Token>> tokensByLine() {
    Map<Integer, List<Token>> lines = new TreeMap<>();
    for (Token token : Tokens.of(currentText())) {
      lines.computeIfAbsent(token.getLine(), line -> new ArrayList<>()).add(token);
    }
    return lines;
  }
}
