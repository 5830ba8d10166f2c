package org.ducha.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.drools.drl.parser.antlr4.DRL10Lexer;
import org.ducha.OneTarget;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.Rulebook;
import org.ducha.rule.RulebookLoader;
import org.ducha.rule.RulesDiff;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the white space of a rule file is, its layout is the same. */
class DrlFormatterTest {
  private static final List<String> SPACES = List.of(" ", "  ", "\t", "\n", "\r\n", " \n\n\n\t ");
  private static final List<String> COMMENTS =
      List.of("// 注 rule when then end", "//", "/* 注 */", "/* 一\n   二 */", "/**/", "// \"");
  private static final Set<Integer> APART =
      Set.of(
          DRL10Lexer.LPAREN,
          DRL10Lexer.RPAREN,
          DRL10Lexer.COMMA,
          DRL10Lexer.SEMI,
          DRL10Lexer.DOT,
          DRL10Lexer.AT,
          DRL10Lexer.EQUAL,
          DRL10Lexer.OR,
          DRL10Lexer.DRL_STRING_LITERAL);

  private static Map<String, SourceText> shipped() {
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    files.keySet().removeIf(name -> !name.endsWith(".drl"));
    return files;
  }

  private static String format(String text) {
    Mistakes mistakes = new Mistakes();
    String formatted =
        new DrlFormatter().format(OneTarget.source("rules.drl", text), mistakes).orElse("");
    assertThat(mistakes.inOrder()).isEmpty();
    return formatted;
  }

  private static List<Token> items(String text) {
    return Tokens.withComments(text);
  }

  private static List<String> said(String text) {
    return Tokens.of(text).stream().map(token -> token.getType() + " " + token.getText()).toList();
  }

  static LongStream seeds() {
    return Seeds.many().limit(40);
  }

  @Test
  void shippedRulesAreLaidOut() {
    shipped().values().forEach(file -> assertThat(format(file.text())).isEqualTo(file.text()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void onlyTheOrderOfTokensCounts(long seed) {
    Random random = Seeds.random(seed);
    for (SourceText file : shipped().values()) {
      assertThat(format(mangled(file.text(), random))).isEqualTo(file.text());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void commentsSurviveWhereverTheyStand(long seed) {
    Random random = Seeds.random(seed);
    for (SourceText file : shipped().values()) {
      String commented = commented(file.text(), random);
      String once = format(commented);
      assertThat(said(once)).isEqualTo(said(file.text()));
      assertThat(order(once)).isEqualTo(order(commented));
      assertThat(format(once)).isEqualTo(once);
      assertThat(once.lines()).noneMatch(line -> line.endsWith(" "));
    }
  }

  @Test
  void theMeaningStays() {
    Random random = Seeds.random(7);
    Map<String, SourceText> files = new HashMap<>(Shipped.files().texts());
    shipped()
        .forEach(
            (path, file) ->
                files.put(
                    path, OneTarget.source(file.file(), format(commented(file.text(), random)))));
    Rulebook book = RulebookLoader.load(new RuleFiles("rules", files), Shipped.reader());
    RulesDiff diff = RulesDiff.between(Shipped.ruleset().book(), book);
    assertThat(diff.isEmpty()).isTrue();
  }

  /** What stands in a text, and which comments stand before what. */
  private static List<String> order(String text) {
    return items(text).stream()
        .map(item -> Tokens.isComment(item) ? FileLayout.textOf(item) : item.getText())
        .toList();
  }

  /** The text with other white space; comments stay with what they belong to. */
  private static String mangled(String text, Random random) {
    StringBuilder mangled = new StringBuilder();
    Token last = null;
    for (Token item : items(text)) {
      if (last != null) {
        mangled.append(gap(last, item, random));
      }
      mangled.append(item.getText());
      last = item;
    }
    return mangled.append(random.nextBoolean() ? "\n\n" : "").toString();
  }

  private static String gap(Token last, Token next, Random random) {
    int lines = next.getLine() - last.getLine();
    if (Tokens.isComment(last) || Tokens.isComment(next)) {
      return " ".repeat(random.nextInt(3))
          + "\n".repeat(lines < 2 ? lines : lines + random.nextInt(2))
          + " ".repeat(random.nextInt(3));
    }
    boolean apart = APART.contains(last.getType()) || APART.contains(next.getType());
    String gap = apart && random.nextBoolean() ? "" : SPACES.get(random.nextInt(SPACES.size()));
    return next.getType() == DRL10Lexer.DRL_RULE ? gap + "\n" : gap;
  }

  /** The text with other white space and comments between its tokens. */
  private static String commented(String text, Random random) {
    StringBuilder commented = new StringBuilder();
    for (Token item : items(text)) {
      for (int i = random.nextInt(8); i > 5; i--) {
        String comment = COMMENTS.get(random.nextInt(COMMENTS.size()));
        commented.append(SPACES.get(random.nextInt(SPACES.size()))).append(comment);
        commented.append(comment.startsWith("//") ? "\n" : "");
      }
      commented.append(item.getType() == DRL10Lexer.DRL_RULE ? "\n" : " ").append(item.getText());
      commented.append(item.getType() == DRL10Lexer.LINE_COMMENT ? "\n" : "");
    }
    return commented.toString();
  }

  static Stream<String[]> layouts() {
    List<String[]> layouts = new ArrayList<>();
    layouts.add(
        new String[] {
          """
          package ducha ; // shared
          // head

          /* of the first */
          rule"甲"// name
          @section("一")/* a */@en("A")
          when
          // any
          $f:Figure(nature=="cumulative",// since January
          digits>=3)not Baseline(indicator==$f.indicator)accumulate(Figure(unit=="%");$n:count();$n>3)
          then insert($f.warn("unchanged"));// done
          end // of it
          // tail
          rule "乙" @en("B") when A()and B() then insert(C.of("c").in("亿元").cumulative()); end
          """,
          """
          package ducha; // shared

          // head

          /* of the first */
          rule "甲" // name
              @section( "一" ) /* a */ @en( "A" )
          when
              // any
              $f : Figure( nature == "cumulative", // since January
                           digits >= 3 )
              not Baseline( indicator == $f.indicator )
              accumulate( Figure( unit == "%" ); $n : count(); $n > 3 )
          then
              insert( $f.warn( "unchanged" ) ); // done
          end // of it

          // tail
          rule "乙"
              @en( "B" )
          when
              A() and
              B()
          then
              insert( C.of( "c" ).in( "亿元" ).cumulative() );
          end
          """
        });
    return layouts.stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everythingHasItsPlace(String written, String wanted) {
    assertThat(format(written)).isEqualTo(wanted);
  }
}
