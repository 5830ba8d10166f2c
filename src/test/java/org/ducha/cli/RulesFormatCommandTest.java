package org.ducha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ducha rules format}. */
class RulesFormatCommandTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String UNTIDY =
      """
      package ducha;
      rule "从严" @en("Short is failed")
      when $s:Shortfall() then insert($s.fail()); // 一律
      end
      """;
  private static final String TIDY =
      """
      package ducha;

      rule "从严"
          @en( "Short is failed" )
      when
          $s : Shortfall()
      then
          insert( $s.fail() ); // 一律
      end
      """;

  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shippedRulesNeedNone() {
    Run run = Run.of("rules", "format", "--check", "--lang", "en");
    assertThat(run.out()).matches("\\d+ rule files, 0 laid out otherwise, 0 unreadable\\.\\R");
    assertThat(run.code()).isZero();
  }

  @Test
  void aCheckChangesNothing() throws IOException {
    Path file = file("a.drl", utf8(UNTIDY));
    file("b.drl", utf8(TIDY));
    Run run = Run.of("rules", "format", "--check", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2).first().isEqualTo(file.toString());
    assertThat(Files.readString(file)).isEqualTo(UNTIDY);
  }

  @Test
  void filesAreLaidOutOnce() throws IOException {
    Path file = file("2024/a.drl", utf8(UNTIDY));
    assertThat(Run.of("rules", "format", folder.toString()).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(TIDY);
    Run again = Run.of("rules", "format", folder.toString());
    assertThat(again.code()).isZero();
    assertThat(again.out()).doesNotContain("a.drl");
    assertThat(Run.of("rules", "format", "--check", file.toString()).code()).isZero();
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void theFolderOfRulesGoesWithoutSaying() throws IOException {
    Path file = file("a.drl", utf8(UNTIDY));
    assertThat(Run.of("rules", "format", "--rules", folder.toString()).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(TIDY);
  }

  @Test
  void encodingsStayAndMarksGo() throws IOException {
    Path chinese = file("a.drl", UNTIDY.getBytes(GB18030));
    Path marked = file("b.drl", utf8("\uFEFF" + TIDY));
    Path windows = file("c.drl", utf8(UNTIDY.replace("\n", "\r\n")));
    Path both = file("d.drl", ("\uFEFF" + UNTIDY).getBytes(GB18030));
    assertThat(Run.of("rules", "format", folder.toString()).code()).isZero();
    assertThat(Files.readAllBytes(chinese)).isEqualTo(TIDY.getBytes(GB18030));
    assertThat(Files.readAllBytes(both)).isEqualTo(TIDY.getBytes(GB18030));
    assertThat(Files.readString(marked)).isEqualTo(TIDY);
    assertThat(Files.readString(windows)).isEqualTo(TIDY);
  }

  @Test
  void whatCannotBeReadIsLeftAloneAndHindersNoOther() throws IOException {
    for (String broken :
        List.of(
            UNTIDY.replace("end\n", ""),
            UNTIDY.replace("package ducha;", ""),
            UNTIDY.replace("\"从严\"", "“从严”"),
            UNTIDY.replace("$s:Shortfall()", "$s:Shortfall("),
            UNTIDY.replace("then", "/* then"))) {
      Path untidy = file("a.drl", utf8(UNTIDY));
      Path file = file("b.drl", utf8(broken));
      for (String check : List.of("", "--check")) {
        Run run =
            Run.of(
                Stream.of("rules", "format", folder.toString(), check)
                    .filter(argument -> !argument.isEmpty())
                    .toArray(String[]::new));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("b.drl:").doesNotContain("a.drl");
        assertThat(Files.readString(file)).isEqualTo(broken);
      }
      assertThat(Files.readString(untidy)).isEqualTo(TIDY);
    }
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    Run missing = Run.of("rules", "format", folder.resolve("no.drl").toString());
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("no.drl").hasLineCount(1);
    Run empty = Run.of("rules", "format", folder.toString());
    assertThat(empty.code()).isEqualTo(3);
    assertThat(empty.err()).contains(".drl").hasLineCount(1);
  }

  @Test
  void linksAndPermissionsStay() throws IOException {
    Path file = file("real.txt", utf8(UNTIDY));
    Path link = Files.createSymbolicLink(folder.resolve("a.drl"), file);
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, permissions);
    assertThat(Run.of("rules", "format", link.toString()).code()).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo(TIDY);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
  }
}
