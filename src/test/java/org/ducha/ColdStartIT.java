package org.ducha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installed command keeps from run to run changes nothing but how long it takes. */
class ColdStartIT {
  private static final Path COMMAND = Path.of("target/ducha/bin/ducha").toAbsolutePath();
  private static final Path SNAPSHOT =
      Path.of("fixtures/illustrative/qiantang-2024-q3.yaml").toAbsolutePath();
  private static final Duration LONG = Duration.ofMinutes(4);

  @TempDir private Path folder;
  private Path cache;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void nameACache() {
    cache = folder.resolve("a cache");
  }

  private Process start(String given, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("DUCHA_CACHE", given);
    return builder.start();
  }

  private static Ended ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out.replaceAll("\"evaluated_at\".*", ""), err);
  }

  private Ended run(String given, String... arguments) throws IOException, InterruptedException {
    return ended(start(given, arguments));
  }

  private Ended check(String given) throws IOException, InterruptedException {
    return run(given, "check", SNAPSHOT.toString(), "--format", "json");
  }

  private Optional<Path> kept(String ending) {
    if (!Files.exists(cache)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst();
    } catch (IOException | java.io.UncheckedIOException beingMade) {
      return Optional.empty();
    }
  }

  private Path archive() {
    await().atMost(LONG).until(() -> kept(".jsa").isPresent() && kept(".lock").isEmpty());
    return kept(".jsa").orElseThrow();
  }

  @Test
  void anEmptyCacheAWarmOneAndNoneSayTheSame() throws Exception {
    List<String[]> commands = new ArrayList<>();
    for (String quarter : List.of("q1", "q4")) {
      String snapshot = SNAPSHOT.resolveSibling("qiantang-2024-" + quarter + ".yaml").toString();
      commands.add(new String[] {"check", snapshot, "--pending"});
      commands.add(new String[] {"check", snapshot, "--format", "json"});
    }
    List<Ended> without = new ArrayList<>();
    List<Ended> first = new ArrayList<>();
    for (String[] command : commands) {
      without.add(run("off", command));
      first.add(run(cache.toString(), command));
    }
    assertThat(without.get(0).err()).isEmpty();
    assertThat(first).isEqualTo(without);
    archive();
    for (int i = 0; i < commands.size(); i++) {
      assertThat(run(cache.toString(), commands.get(i))).isEqualTo(without.get(i));
    }
  }

  @Test
  void anEditIsInForceAtOnce() throws Exception {
    RulesCopy rules = RulesCopy.in(folder.resolve("rules"));
    String[] check = {
      "check",
      Path.of("fixtures/qiantang-2024-q4-published.yaml").toAbsolutePath().toString(),
      "--rules",
      rules.folder().toString()
    };
    run(cache.toString(), check);
    assertThat(run(cache.toString(), check).out()).contains("■ 未达标 1");
    FileTime before = Files.getLastModifiedTime(rules.targets());
    rules.requireGdpGrowth("5.0%");
    Files.setLastModifiedTime(rules.targets(), before);
    assertThat(run(cache.toString(), check).out()).doesNotContain("■ 未达标");
    rules.breakOff(true);
    Ended broken = run(cache.toString(), check);
    assertThat(broken.code()).isEqualTo(3);
    assertThat(run(cache.toString(), check)).isEqualTo(broken);
    rules.breakOff(false);
    rules.requireGdpGrowth("5.5%");
    assertThat(run(cache.toString(), check).out()).contains("■ 未达标 1");
  }

  @Test
  void runsAtOnceSayTheSame() throws Exception {
    Ended without = check("off");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(start(cache.toString(), "check", SNAPSHOT.toString(), "--format", "json"));
    }
    for (Process process : processes) {
      assertThat(ended(process)).isEqualTo(without);
    }
    archive();
    assertThat(check(cache.toString())).isEqualTo(without);
    await().atMost(LONG).until(() -> kept(".classes").isEmpty());
    assertThat(kept(".new")).isEmpty();
  }

  @Test
  void whatIsDamagedIsDiscardedAndMadeAnew() throws Exception {
    Ended without = check("off");
    check(cache.toString());
    byte[] whole = Files.readAllBytes(archive());
    for (int part = 0; part < 2; part++) {
      Path archive = archive();
      byte[] damaged = Files.readAllBytes(archive);
      damaged[damaged.length / 2 * part + 100] ^= 1;
      replace(archive, damaged);
      assertThat(check(cache.toString())).isEqualTo(without);
    }
    replace(archive(), Arrays.copyOf(whole, whole.length / 2));
    assertThat(check(cache.toString())).isEqualTo(without);
    archive();
    Files.delete(kept(".seal").orElseThrow());
    assertThat(check(cache.toString())).isEqualTo(without);
    Path file = kept("ducha.rules").orElseThrow();
    Path set = kept(".set").orElseThrow();
    byte[] rules = Files.readAllBytes(file);
    byte[] all = Files.readAllBytes(set);
    replace(file, new byte[] {1, 2, 3});
    replace(set, Arrays.copyOf(all, all.length - 1));
    assertThat(check(cache.toString())).isEqualTo(without);
    assertThat(Files.readAllBytes(file)).isEqualTo(rules);
    assertThat(Files.readAllBytes(set)).isEqualTo(all);
    archive();
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling("damaged");
    Files.write(beside, bytes);
    Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aFolderOfOthersIsLeftAlone() throws Exception {
    Files.createDirectory(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(check(cache.toString())).isEqualTo(check("off"));
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeIsDoneWithout() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(check(file.resolve("cache").toString())).isEqualTo(check("off"));
  }
}
