package org.ducha;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ducha.cases.Judges;
import org.ducha.check.Checker;
import org.ducha.check.Relations;
import org.ducha.engine.CompiledRules;
import org.ducha.engine.Compiler;
import org.ducha.gate.Gate;
import org.ducha.message.Phrase;
import org.ducha.rule.Rulebook;
import org.ducha.series.Follower;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;

/** What judges by a rule set: each is compiled when it is first needed, and kept. */
final class Compiled implements Judges {
  private final Rulebook book;
  private final Compiler compiler;
  private final Map<String, Checker> checkers = new ConcurrentHashMap<>();
  private volatile @Nullable Gate gate;
  private volatile @Nullable Follower follower;

  Compiled(Rulebook book, Compiler compiler) {
    this.book = book;
    this.compiler = compiler;
  }

  /** A compiler of the rules as they are after an edit. */
  Compiler compiler() {
    return compiler.next();
  }

  /** Makes ready what was ready before an edit, as far as it is still there. */
  void likeThat(Compiled before) {
    before.checkers.keySet().stream()
        .filter(book.gradings()::contains)
        .forEach(name -> checker(name).ready());
    if (before.gate != null && book.gate().isPresent()) {
      gate();
    }
  }

  /** Its rules are compiled when it judges for the first time. */
  @Override
  public Checker checker(String grading) {
    return checkers.computeIfAbsent(
        grading,
        name -> {
          String rules = judging(name);
          return checker(name, () -> compiler.compile(rules));
        });
  }

  /** A checker with other rules than the rule set's own. */
  Checker checker(String grading, Supplier<CompiledRules> judging) {
    return new Checker(book, grading, judging, Version.current());
  }

  /** Begins to compile the rules of a grading, for somebody who has something to read before. */
  void ahead(String grading) {
    Thread thread = new Thread(() -> checker(grading).ready(), "rules");
    thread.setDaemon(true);
    // Who needs them meets it as well, and says it.
    thread.setUncaughtExceptionHandler((failed, failure) -> {});
    thread.start();
  }

  private String judging(String grading) {
    Collection<String> known = book.gradings();
    return book.judging(grading)
        .orElseThrow(
            () ->
                new MistakesException(
                    Mistake.at(Place.of(book.directory()), Phrase.of("literal.grading"))
                        .found(grading)
                        .expected(Phrase.oneOf(List.copyOf(known)))
                        .nearest(Nearest.to(grading, known))));
  }

  @Override
  public Gate gate() {
    Gate known = gate;
    if (known == null) {
      String rules =
          book.gate()
              .orElseThrow(
                  () ->
                      new MistakesException(
                          Mistake.at(Place.of(book.directory()), Phrase.of("gate.no-rules"))
                              .expected(Phrase.verbatim(book.directory() + "/gate.drl"))));
      known = new Gate(book, checker(Gate.GRADING).ready(), compiler.compile(rules));
      gate = known;
    }
    return known;
  }

  @Override
  public Follower follower() {
    Follower known = follower;
    if (known == null) {
      known = new Follower(book, book.escalation().map(compiler::compile));
      follower = known;
    }
    return known;
  }

  @Override
  public Relations relations() {
    return relations(compiler.compile(book.relations()));
  }

  /** What relates targets with other rules than the rule set's own. */
  Relations relations(CompiledRules compiled) {
    return new Relations(book, compiled);
  }
}
