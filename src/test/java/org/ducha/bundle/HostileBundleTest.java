package org.ducha.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ducha.Ruleset;
import org.ducha.Seeds;
import org.ducha.Shipped;
import org.ducha.SmallRules;
import org.ducha.bundle.Zips.Entry;
import org.ducha.message.Language;
import org.ducha.rule.Layer;
import org.ducha.source.MistakesException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives made to do harm end early, with one message. */
class HostileBundleTest {
  private static final String RULE = "2024/targets.drl";

  @TempDir private static Path folder;
  private static byte[] good;

  @BeforeAll
  static void makeBundle() {
    Path rules = SmallRules.write(folder.resolve("rules"));
    good =
        Layer.read(rules, Trust.anything(), Shipped.CLOCK)
            .bundle(null, null, LocalDate.of(2025, 1, 20))
            .bytes();
  }

  private static Ruleset load(byte[] archive) throws Exception {
    return Ruleset.load(Files.write(folder.resolve("rules.zip"), archive), Shipped.CLOCK);
  }

  private static byte[] with(String name, String text) {
    List<Entry> entries = new ArrayList<>(Zips.entries(good));
    entries.add(Zips.entry(name, text));
    return Zips.of(entries);
  }

  private static byte[] without(String name) {
    return Zips.of(
        Zips.entries(good).stream().filter(entry -> !entry.name().equals(name)).toList());
  }

  private static byte[] with(int at, int value) {
    byte[] bytes = good.clone();
    bytes[at] = (byte) value;
    return bytes;
  }

  private static byte[] edition(String from, String to) {
    return Zips.of(
        Zips.entries(good).stream()
            .map(
                entry ->
                    entry.name().equals(Bundle.EDITION)
                        ? Zips.entry(entry.name(), entry.text().replaceAll(from, to))
                        : entry)
            .toList());
  }

  static Stream<Arguments> hostile() {
    String million = "0".repeat(1 << 20);
    return Stream.of(
        arguments("no archive", "rule \"x\"".getBytes(StandardCharsets.UTF_8), "is no bundle"),
        arguments("nothing", new byte[0], "is no bundle"),
        arguments("an archive of nothing", Zips.of(List.of()), "has no bundle.yaml"),
        arguments("a large file", new byte[(16 << 20) + 1], "larger than 16 MiB"),
        arguments(
            "too many entries",
            Zips.of(IntStream.range(0, 5001).mapToObj(i -> Zips.entry(i + ".drl", "")).toList()),
            "more than 5000 entries"),
        arguments(
            "one entry that unpacks for ever", with("a.drl", million.repeat(40)), "unpacks to"),
        arguments(
            "entries that unpack for ever",
            Zips.of(IntStream.range(0, 40).mapToObj(i -> Zips.entry(i + ".drl", million)).toList()),
            "unpacks to more than 16 MiB"),
        arguments("a path out of it", with("../a.drl", ""), "leads elsewhere"),
        arguments("a path out of it and in", with("2024/../../rules/a.drl", ""), "leads elsewhere"),
        arguments("a path from the root", with("/etc/a.drl", ""), "leads elsewhere"),
        arguments("a path of Windows", with("C:/a.drl", ""), "leads elsewhere"),
        arguments("a path with backslashes", with("2024\\a.drl", ""), "leads elsewhere"),
        arguments("a path with a dot", with("./a.drl", ""), "leads elsewhere"),
        arguments("a path with an empty step", with("2024//a.drl", ""), "leads elsewhere"),
        arguments("a path with a control character", with("a\u0000.drl", ""), "leads elsewhere"),
        arguments("a path without end", with("a/".repeat(200) + "a.drl", ""), "leads elsewhere"),
        arguments(
            "two entries of one name",
            Zips.renamed(
                Zips.renamed(with("zz24/targets.drl", ""), "zz24/", "2024/", 0),
                "zz24/",
                "2024/",
                0),
            "two entries of one name"),
        arguments(
            "a directory that points elsewhere",
            Zips.pointing(good, RULE, "judgement.drl"),
            "at odds with its content"),
        arguments("a program", with("run.sh", ""), "does not belong there; found \"run.sh\""),
        arguments("an archive inside", with("more.zip", "PK"), "does not belong there"),
        arguments("a hidden rule", with("2024/.a.drl", ""), "does not belong there"),
        arguments("a layer that nothing extends", with("extends/a.drl", ""), "\"extends/\""),
        arguments("a symbolic link", Zips.withLink(good, RULE), "has a symbolic link"),
        arguments("encrypted", with(6, good[6] | 1), "encrypted"),
        arguments("another method of packing", with(8, 99), "is no bundle"),
        arguments("without its head", without("ruleset.yaml"), "have no ruleset.yaml"),
        arguments("without its edition", without(Bundle.EDITION), "has no bundle.yaml"),
        arguments(
            "another digest", edition("^digest: .*", "digest: sha256:0"), "digest of the rules"),
        arguments("a rule less", without(RULE), "digest of the rules is not the one"),
        arguments("a rule more", with("2024/a.drl", ""), "digest of the rules is not the one"),
        arguments("a case more", with("a.cases.yaml", "[]"), "digest of the cases is not the one"),
        arguments("an edition with more", edition("date", "signer: me\ndate"), "no such key"),
        arguments("an edition without date", edition("date.*", ""), "mandatory"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefusedWithOneMessage(String what, byte[] archive, String message) {
    assertThatThrownBy(() -> load(archive))
        .isInstanceOf(MistakesException.class)
        .hasMessageContaining("rules.zip")
        .hasMessageContaining(message)
        .extracting(e -> ((MistakesException) e).mistakes())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }

  @Test
  void noBeginningOfABundleIsOne() throws Exception {
    for (int length = 0; length < good.length; length += 53) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> load(cut))
          .as("the first %d bytes", length)
          .isInstanceOf(MistakesException.class)
          .hasMessageContaining("is no bundle");
    }
  }

  /** Nothing that happens to a bundle on its way gives other rules or a fault. */
  @ParameterizedTest
  @MethodSource("org.ducha.Seeds#many")
  void damageIsNoticed(long seed) throws Exception {
    Random random = Seeds.random(seed);
    byte[] damaged = good.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    Path file = Files.write(folder.resolve("damaged.zip"), damaged);
    try {
      assertThat(Bundle.read(file, Trust.anything(), Shipped.CLOCK).bytes()).isEqualTo(good);
    } catch (MistakesException e) {
      assertThat(e.mistakes().get(0).in(Language.ZH)).startsWith(file.toString());
    }
  }

  @Test
  void whatAnotherArchiverMadeOfItIsTheSame() throws Exception {
    List<Entry> entries = new ArrayList<>(Zips.entries(good));
    Collections.reverse(entries);
    entries.add(0, Zips.entry("2024/", ""));
    assertThat(load(Zips.of(entries)).book().digest()).isEqualTo(load(good).book().digest());
  }
}
