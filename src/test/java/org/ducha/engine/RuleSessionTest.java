package org.ducha.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.ducha.engine.RuleSession.Made;
import org.junit.jupiter.api.Test;

/** Rules that ask for one fact and rules that join facts work on the same facts. */
class RuleSessionTest {
  /** A fact that is given. */
  public record Ball(int size, String colour) {}

  /** What a rule makes of a ball. */
  public record Seen(int size) {
    public static Seen nothing() {
      return new Seen(0);
    }

    public static Seen of(Ball ball) {
      return new Seen(ball.size());
    }

    public static Seen of(Pair pair) {
      return new Seen(pair.smaller() + pair.greater());
    }

    public static Seen of(Seen seen) {
      return new Seen(seen.size() + 1);
    }
  }

  /** What a rule makes of two balls. */
  public record Pair(int smaller, int greater) {
    public static Pair of(Ball smaller, Ball greater) {
      return new Pair(smaller.size(), greater.size());
    }

    public static Pair broken(Pair pair) {
      if (pair.smaller() > 0) {
        throw new IllegalStateException("no pair is whole");
      }
      return pair;
    }
  }

  private static final String SEEN =
      """
      rule "seen" when $b : Ball( colour == "red" ) then insert( Seen.of( $b ) ); end
      """;

  private static final String PAIRED =
      """
      rule "paired"
      when
          $a : Ball( colour == "red" )
          $b : Ball( colour == "blue", size == $a.size )
      then
          insert( Pair.of( $a, $b ) );
      end
      """;

  private static CompiledRules compiled(String rules) {
    StringBuilder imports = new StringBuilder("package ducha;\n");
    String text = rules;
    for (Class<?> type : List.of(Ball.class, Seen.class, Pair.class)) {
      String last = type.getName().substring(type.getPackageName().length() + 1);
      imports.append("import ").append(type.getName()).append(";\n");
      text = text.replaceAll(type.getSimpleName() + "(?=[.(])", Matcher.quoteReplacement(last));
    }
    return CompiledRules.of(imports + text);
  }

  private static <T> List<T> made(RuleSession session, Class<T> type) {
    return session.made(type).stream().map(Made::fact).toList();
  }

  @Test
  void aFactFiresARuleThatAsksForItAloneOnce() {
    try (RuleSession session = compiled(SEEN).open()) {
      session.give(List.of(new Ball(1, "red"), new Ball(2, "blue"), new Ball(3, "red")));
      assertThat(made(session, Seen.class)).isEmpty();
      session.run();
      session.run();
      assertThat(made(session, Seen.class)).containsExactly(new Seen(1), new Seen(3));
      assertThat(session.fired()).containsExactly("seen");
    }
  }

  /** What is called often is called in another way. */
  @Test
  void tenThousandFactsAreTakenLikeTheFirst() {
    String others =
        """
        rule "twice" when $b : Ball( colour == "blue" ) then insert( Pair.of( $b, $b ) ); end
        rule "broken"
        when $p : Pair( smaller > 0, smaller < 9 )
        then insert( Pair.broken( $p ) );
        end
        """;
    List<Ball> balls =
        IntStream.range(10, 60_010)
            .mapToObj(size -> new Ball(size, size % 2 == 0 ? "red" : "blue"))
            .toList();
    CompiledRules rules = compiled(SEEN + others);
    try (RuleSession session = rules.open()) {
      session.give(balls);
      session.run();
      assertThat(made(session, Seen.class))
          .isEqualTo(balls.stream().filter(ball -> ball.size() % 2 == 0).map(Seen::of).toList());
      assertThat(made(session, Pair.class))
          .isEqualTo(
              balls.stream()
                  .filter(ball -> ball.size() % 2 == 1)
                  .map(ball -> Pair.of(ball, ball))
                  .toList());
    }
    List<Pair> whole = Collections.nCopies(30_000, new Pair(10, 10));
    try (RuleSession session = rules.open()) {
      session.give(whole);
      session.run();
      session.give(List.of(new Pair(1, 1)));
      assertThatExceptionOfType(RuleFailure.class)
          .isThrownBy(session::run)
          .satisfies(failure -> assertThat(failure.rule()).isEqualTo("broken"))
          .withCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFactServesRulesOfBothKinds() {
    try (RuleSession session = compiled(SEEN + PAIRED).open()) {
      session.give(List.of(new Ball(1, "red"), new Ball(1, "blue"), new Ball(2, "blue")));
      session.run();
      assertThat(made(session, Seen.class)).containsExactly(new Seen(1));
      assertThat(made(session, Pair.class)).containsExactly(new Pair(1, 1));
    }
  }

  @Test
  void whatIsGivenLaterIsJoinedWithWhatWasThere() {
    try (RuleSession session = compiled(SEEN + PAIRED).open()) {
      session.give(List.of(new Ball(1, "red"), new Ball(2, "red")));
      session.run();
      session.give(List.of(new Ball(2, "blue")));
      session.run();
      assertThat(made(session, Pair.class)).containsExactly(new Pair(2, 2));
    }
  }

  @Test
  void whatNoRuleCouldJoinWaitsUntilOneCan() {
    String matched =
        """
        rule "matched"
        when
            $b : Ball( colour == "blue" )
            $s : Seen( size == $b.size )
        then
            insert( Pair.of( $b, $b ) );
        end
        """;
    for (String rules : List.of(matched, SEEN + matched)) {
      try (RuleSession session = compiled(rules).open()) {
        session.give(List.of(new Ball(1, "blue"), new Ball(2, "blue")));
        session.run();
        session.give(List.of(new Seen(2)));
        session.run();
        assertThat(made(session, Pair.class)).containsExactly(new Pair(2, 2));
      }
    }
  }

  @Test
  void whatAJoinMakesFiresRulesThatAskForItAlone() {
    String seenTwice =
        """
        rule "seen twice" when $p : Pair( smaller == 2 ) then insert( Seen.of( $p ) ); end
        """;
    try (RuleSession session = compiled(PAIRED + seenTwice).open()) {
      session.give(List.of(new Ball(2, "red"), new Ball(2, "blue"), new Ball(1, "blue")));
      session.run();
      assertThat(made(session, Seen.class)).containsExactly(new Seen(4));
    }
  }

  private static void assertFails(RuleSession session, RuleFailure.Kind kind, String rule) {
    assertThatExceptionOfType(RuleFailure.class)
        .isThrownBy(session::run)
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind))
        .satisfies(failure -> assertThat(failure.rule()).isEqualTo(rule));
  }

  @Test
  void aRuleThatThrowsIsNamed() {
    String broken =
        """
        rule "broken" when $p : Pair( smaller == 1 ) then insert( Pair.broken( $p ) ); end
        """;
    try (RuleSession session = compiled(PAIRED + broken).open()) {
      session.give(List.of(new Ball(1, "red"), new Ball(1, "blue")));
      assertFails(session, RuleFailure.Kind.THROWN, "broken");
    }
  }

  @Test
  void aRuleThatFeedsOnItselfIsNamed() {
    String endless =
        """
        rule "endless" when $s : Seen() then insert( Seen.of( $s ) ); end
        """;
    for (String rules : List.of(SEEN + endless, SEEN + endless + PAIRED)) {
      try (RuleSession session = compiled(rules).open()) {
        session.give(List.of(new Ball(1, "red"), new Ball(1, "blue")));
        assertFails(session, RuleFailure.Kind.ENDLESS, "endless");
      }
    }
  }

  @Test
  void whatIsAbsentIsAskedOfAllFacts() {
    String lonely =
        """
        rule "lonely"
        when
            $a : Ball( colour == "red" )
            not ( Ball( colour == "blue", size == $a.size ) )
        then
            insert( Seen.of( $a ) );
        end
        """;
    try (RuleSession session = compiled(lonely).open()) {
      session.give(List.of(new Ball(1, "red"), new Ball(2, "red"), new Ball(2, "blue")));
      session.run();
      assertThat(made(session, Seen.class)).containsExactly(new Seen(1));
    }
  }

  @Test
  void whereThereIsNothingARuleThatAsksForThatFires() {
    String none =
        """
        rule "none" when not ( Ball( colour == "red" ) ) then insert( Seen.nothing() ); end
        """;
    try (RuleSession session = compiled(none).open()) {
      session.run();
      assertThat(made(session, Seen.class)).containsExactly(new Seen(0));
    }
    try (RuleSession session = compiled(none).open()) {
      session.give(List.of(new Ball(1, "blue")));
      session.run();
      assertThat(made(session, Seen.class)).containsExactly(new Seen(0));
    }
    try (RuleSession session = compiled(none).open()) {
      session.give(List.of(new Ball(1, "red")));
      session.run();
      assertThat(made(session, Seen.class)).isEmpty();
    }
  }
}
