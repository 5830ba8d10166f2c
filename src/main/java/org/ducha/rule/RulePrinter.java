package org.ducha.rule;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ducha.fact.Word;
import org.ducha.source.Unseen;

/** Puts checked rules together as the engine compiles them. */
final class RulePrinter {
  private static final String HEAD = imports();

  private RulePrinter() {}

  static String print(List<CheckedRule> rules) {
    return Settled.together(HEAD, rules.stream().map(CheckedRule::printed).toList());
  }

  /** What stands before the rules. */
  static String head() {
    return HEAD;
  }

  /**
   * A text in quotes.
   *
   * @throws IllegalArgumentException if it could end the quotes, which nothing that was checked can
   */
  static String quoted(String text) {
    if (!isPlain(text)) {
      throw new IllegalArgumentException("no plain text: " + text);
    }
    return '"' + text + '"';
  }

  /** Whether a text can stand between quotes as it is. */
  static boolean isPlain(String text) {
    return text.indexOf('"') < 0 && text.indexOf('\\') < 0 && Unseen.any(text).isEmpty();
  }

  private static String imports() {
    TreeSet<String> imports = new TreeSet<>();
    imports.add(Order.class.getName());
    imports.add(Effort.class.getName());
    Vocabulary vocabulary = Vocabulary.ofRules();
    for (Class<?> type : vocabulary.classes()) {
      imports.add(type.getName());
      FactType fact = vocabulary.type(type);
      Stream.concat(
              fact.properties().values().stream().map(Property::type),
              fact.verbs().stream()
                  .flatMap(verb -> Arrays.stream(verb.method().getParameterTypes())))
          .filter(Word.class::isAssignableFrom)
          .forEach(word -> imports.add(word.getName()));
    }
    return imports.stream()
        .map(name -> "import " + name + ";\n")
        .collect(Collectors.joining("", "package ducha;\n", "dialect \"mvel\"\n\n"));
  }
}
