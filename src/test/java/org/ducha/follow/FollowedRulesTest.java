package org.ducha.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ducha.RulesCopy;
import org.ducha.Ruleset;
import org.ducha.Shipped;
import org.ducha.message.Language;
import org.ducha.report.Report;
import org.ducha.source.Mistake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that follow their files. */
class FollowedRulesTest {
  private static final Path SNAPSHOT = Path.of("fixtures/qiantang-2024-q4-published.yaml");
  private static final Duration INTERVAL = Duration.ofMillis(80);

  @TempDir private Path temporary;
  private RulesCopy copy;
  private FollowedRules rules;
  private final List<String> digests = new CopyOnWriteArrayList<>();
  private final List<List<Mistake>> refusals = new CopyOnWriteArrayList<>();

  @BeforeEach
  void follow() {
    copy = RulesCopy.in(temporary.resolve("rules"));
    rules =
        FollowedRules.of(
            Ruleset.load(copy.folder(), Shipped.CLOCK),
            new FollowedRules.Listener() {
              @Override
              public void swapped(Ruleset before, Ruleset after) {
                digests.add(after.book().digest());
              }

              @Override
              public void refused(List<Mistake> mistakes) {
                refusals.add(mistakes);
              }
            },
            INTERVAL);
  }

  @AfterEach
  void close() {
    rules.close();
  }

  private String required() {
    return rules.current().check(SNAPSHOT).of("gdp-growth").finding().matter().required();
  }

  /** Long enough for any change to have been noticed. */
  private static void aWhile() throws InterruptedException {
    Thread.sleep(INTERVAL.toMillis() * 12);
  }

  @Test
  void anEditIsInForceOnceItIsSaved() {
    Ruleset before = rules.current();
    assertThat(required()).isEqualTo("5.5%");

    copy.requireGdpGrowth("5%");

    await().untilAsserted(() -> assertThat(required()).isEqualTo("5%"));
    Report inFlight = before.check(SNAPSHOT);
    assertThat(inFlight.of("gdp-growth").finding().matter().required()).isEqualTo("5.5%");
    assertThat(inFlight.rules().digest()).isNotEqualTo(rules.current().book().digest());
    assertThat(digests).containsExactly(rules.current().book().digest());
  }

  @Test
  void aBrokenEditLeavesTheLastGoodRulesInForceAndSaysWhy() {
    String good = rules.current().book().digest();

    copy.breakOff(true);

    await().until(() -> !rules.refused().isEmpty());
    assertThat(rules.current().book().digest()).isEqualTo(good);
    assertThat(required()).isEqualTo("5.5%");
    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0))
        .anySatisfy(
            mistake ->
                assertThat(mistake.in(Language.EN))
                    .contains("2024/01-expected-targets.drl:10", "地区生产总值增速"));

    copy.breakOff(false);
    await().until(() -> !digests.isEmpty());
    assertThat(rules.refused()).isEmpty();
    assertThat(rules.current().book().digest()).isEqualTo(good);
    assertThat(digests).containsExactly(good);
  }

  @Test
  void whatEditorsLeaveBesideAFileIsNotLoaded() throws Exception {
    Path year = copy.folder().resolve("2024");
    String text = Files.readString(copy.targets()).replace("5.5%", "1%");
    for (String name :
        List.of(
            ".01-expected-targets.drl.swp",
            "01-expected-targets.drl~",
            "#01-expected-targets.drl#",
            ".#01-expected-targets.drl",
            "01-expected-targets.drl.tmp",
            "~$-expected-targets.drl",
            "4913")) {
      Files.writeString(year.resolve(name), text);
    }
    aWhile();
    assertThat(digests).isEmpty();
    assertThat(refusals).isEmpty();
    assertThat(required()).isEqualTo("5.5%");
  }

  @Test
  void aFileThatIsStillBeingWrittenIsNotLoaded() throws Exception {
    String text = Files.readString(copy.targets()).replace("\"5.5%\"", "\"5.2%\"");
    // Each piece ends with a rule, so that what is there would load by itself.
    List<String> pieces = List.of(text.split("(?<=\nend\n)"));
    assertThat(pieces).hasSizeGreaterThan(5);
    try (var writer = Files.newBufferedWriter(copy.targets())) {
      for (String piece : pieces) {
        writer.write(piece);
        writer.flush();
        Thread.sleep(INTERVAL.toMillis() / 4);
      }
    }
    await().until(() -> !digests.isEmpty());
    aWhile();
    assertThat(digests).hasSize(1);
    assertThat(refusals).isEmpty();
    assertThat(required()).isEqualTo("5.2%");
    assertThat(rules.current().book().catalogue(2024).orElseThrow().promises()).hasSize(322);
  }

  @Test
  void theSameTextSavedAgainIsNoChange() throws Exception {
    Files.writeString(copy.targets(), Files.readString(copy.targets()));
    aWhile();
    assertThat(digests).isEmpty();
    assertThat(refusals).isEmpty();
  }

  @Test
  void filesComeAndGo() throws IOException {
    Path extra = copy.folder().resolve("2024/99-own.drl");
    Files.writeString(
        extra,
        """
        package ducha.y2024;

        rule "本区自定目标"
            @section( "预期目标" ) @en( "A target of our own" )
        when
            Period( year == 2024 )
        then
            insert( Target.of( "own-target" ).atLeast( "3家" ).atYearEnd() );
        end
        """);
    await().until(() -> rules.current().book().indicator("own-target").isPresent());
    Files.delete(extra);
    await().until(() -> rules.current().book().indicator("own-target").isEmpty());
  }

  @Test
  void rulesThatExtendOthersFollowThoseToo() throws IOException {
    Path office = Files.createDirectory(temporary.resolve("office"));
    Files.writeString(office.resolve("ruleset.yaml"), "extends: ../rules\n");
    try (FollowedRules own =
        FollowedRules.of(
            Ruleset.load(office, Shipped.CLOCK), new FollowedRules.Listener() {}, INTERVAL)) {
      String before = own.current().book().digest();
      copy.requireGdpGrowth("5%");
      await().until(() -> !own.current().book().digest().equals(before));
      assertThat(own.current().check(SNAPSHOT).of("gdp-growth").finding().matter().required())
          .isEqualTo("5%");
    }
  }
}
