package org.ducha.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ducha.Shipped;
import org.ducha.engine.DrlReader;
import org.ducha.rule.RuleFile;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of rule files from one run to the next. */
class KeptRulesTest {
  /** Every kind of condition, constraint, operand and insertion. */
  private static final String ALL_KINDS =
      """
      package ducha;

      rule "各种写法"
          @section( "预期目标" ) @en( "All kinds" )
      when
          Period( year == 2024 )
          $f : Figure( indicator in ( "gdp", "service-va" ), digits >= 3 && ( unit == "%" || rate == true ), $v : value )
          not Baseline( indicator == $f.indicator, value > $v )
          exists Figure( indicator not in ( "gdp" ) )
          accumulate( Figure( unit == "%", $d : digits ); $n : count(), $s : sum( $d ); $n > 3 )
      then
          insert( $f.warn( "implausible" ).other( $f ) );
          insert( Target.of( "gdp" ).by( "20%", "100%" ) );
      end
      """;

  private final Path folder;
  private final CountedParsing parsing;

  KeptRulesTest(@TempDir Path folder) {
    this.folder = folder;
    this.parsing = new CountedParsing(folder);
  }

  private static SourceText source(String text) {
    return SourceText.of("rules/some.drl", text);
  }

  private RuleFile read(String build, SourceText source) {
    Mistakes mistakes = new Mistakes();
    RuleFile read = parsing.reader(build).read(source, "ducha", mistakes);
    assertThat(mistakes.inOrder()).isEmpty();
    return read;
  }

  private Path entry() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).reduce((one, two) -> two).orElseThrow();
    }
  }

  @Test
  void whatIsKeptIsWhatWasRead() {
    Map<String, SourceText> texts = Shipped.files().texts();
    List<SourceText> sources =
        Stream.concat(
                texts.values().stream().filter(text -> text.file().endsWith(".drl")),
                Stream.of(source(ALL_KINDS)))
            .toList();
    for (SourceText source : sources) {
      String name = source.file().contains("/2024/") ? "ducha.y2024" : "ducha";
      RuleFile plain = new DrlReader().read(source, name, new Mistakes());
      assertThat(parsing.reader("one").read(source, name, new Mistakes())).isEqualTo(plain);
      int before = parsing.count();
      assertThat(parsing.reader("one").read(source, name, new Mistakes())).isEqualTo(plain);
      assertThat(parsing.count()).as("parsed again: " + source.file()).isEqualTo(before);
    }
  }

  @Test
  void aFileHasThePlacesOfItsOwnName() {
    read("one", source(ALL_KINDS));
    SourceText moved = SourceText.of("elsewhere/some.drl", ALL_KINDS);
    assertThat(read("one", moved)).isEqualTo(new DrlReader().read(moved, "ducha", new Mistakes()));
    assertThat(parsing.count()).isEqualTo(1);
  }

  @Test
  void anotherTextBuildOrPackageIsParsed() {
    read("one", source(ALL_KINDS));
    read("one", source(ALL_KINDS.replace("digits >= 3", "digits >= 4")));
    read("two", source(ALL_KINDS));
    parsing.reader("one").read(source(ALL_KINDS), "ducha.y2024", new Mistakes());
    assertThat(parsing.count()).isEqualTo(4);
  }

  @Test
  void whatIsWrongIsSaidInEveryRun() {
    SourceText wrong = source(ALL_KINDS.replace("then", "thn"));
    for (int run = 1; run <= 2; run++) {
      Mistakes mistakes = new Mistakes();
      parsing.reader("one").read(wrong, "ducha", mistakes);
      assertThat(mistakes.inOrder()).isNotEmpty();
      assertThat(parsing.count()).isEqualTo(run);
    }
  }

  @Test
  void aDamagedEntryIsDiscarded() throws IOException {
    SourceText source = source(ALL_KINDS);
    RuleFile plain = read("one", source);
    byte[] whole = Files.readAllBytes(entry());
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      assertRenewed(source, plain, whole, flipped);
    }
    for (int length = 0; length < whole.length; length += 7) {
      assertRenewed(source, plain, whole, java.util.Arrays.copyOf(whole, length));
    }
    assertRenewed(source, plain, whole, java.util.Arrays.copyOf(whole, whole.length + 1));
  }

  private void assertRenewed(SourceText source, RuleFile plain, byte[] whole, byte[] damaged)
      throws IOException {
    Path entry = entry();
    Files.write(entry, damaged);
    int before = parsing.count();
    assertThat(read("one", source)).isEqualTo(plain);
    assertThat(parsing.count()).isEqualTo(before + 1);
    assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
  }

  @Test
  void anEntryUnderTheNameOfAnotherIsDiscarded() throws IOException {
    SourceText other = source(ALL_KINDS.replace("digits >= 3", "digits >= 4"));
    read("one", source(ALL_KINDS));
    byte[] first = Files.readAllBytes(entry());
    Files.delete(entry());
    RuleFile plain = read("one", other);
    Files.write(entry(), first);
    assertThat(read("one", other)).isEqualTo(plain);
  }

  @Test
  void cksumIsThatOfPosix() throws IOException {
    Path file = folder.resolve("text");
    Files.writeString(file, "123456789", StandardCharsets.US_ASCII);
    assertThat(Cksum.of(file)).isEqualTo("930766865 9");
  }
}
