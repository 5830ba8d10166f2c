package org.ducha.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.rule.Rule;
import org.ducha.rule.RuleFile;
import org.ducha.rule.RuleFiles;
import org.ducha.rule.RuleReader;
import org.ducha.rule.Settled;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks rules only where they are others than in an earlier run: what a file says is
 * kept by the digest of its text, what a rule set in which nothing is wrong comes to by the digest
 * of all of it.
 */
public final class KeptRules implements RuleReader {
  private final RuleReader reader;
  private final String build;
  private final Entries entries;

  private KeptRules(RuleReader reader, String build, Entries entries) {
    this.reader = reader;
    this.build = build;
    this.entries = entries;
  }

  /**
   * A reader that keeps what another one reads, or that one where nothing can be kept.
   *
   * @param version of ducha
   * @param environment says where the cache is
   */
  public static RuleReader of(RuleReader reader, String version, Map<String, String> environment) {
    Optional<Path> folder = CacheFolder.of(environment);
    Optional<String> build = Build.id(version);
    return folder.isPresent() && build.isPresent() ? in(folder.get(), build.get(), reader) : reader;
  }

  static RuleReader in(Path folder, String build, RuleReader reader) {
    return new KeptRules(reader, build, new Entries(folder.resolve("rules").resolve(build)));
  }

  @Override
  public RuleFile read(SourceText source, @Nullable String packageName, Mistakes mistakes) {
    String digest = hex(source.digest());
    String file = digest + "-" + packageName + ".rules";
    String key = build + " " + packageName + " " + digest;
    Optional<RuleFile> kept = entries.get(file, key).flatMap(content -> decoded(content, source));
    if (kept.isPresent()) {
      return kept.get();
    }
    int before = mistakes.count();
    RuleFile read = reader.read(source, packageName, mistakes);
    if (mistakes.count() == before && isWhole(read)) {
      byte[] content = RuleEncoder.encode(read.rules());
      decoded(content, source)
          .filter(read::equals)
          .ifPresent(faithful -> entries.put(file, key, content));
    }
    return read;
  }

  @Override
  public Optional<Settled> known(RuleFiles files) {
    String key = keyOf(files);
    return entries.get(fileOf(key), key).flatMap(SettledDecoder::decode);
  }

  @Override
  public void keep(RuleFiles files, Settled settled) {
    byte[] content = SettledEncoder.encode(settled);
    if (SettledDecoder.decode(content)
        .filter(decoded -> Arrays.equals(SettledEncoder.encode(decoded), content))
        .isPresent()) {
      String key = keyOf(files);
      entries.put(fileOf(key), key, content);
    }
  }

  /** Rules know where they stand, so that what they come to depends on it. */
  private String keyOf(RuleFiles files) {
    StringBuilder key = new StringBuilder(build).append(' ').append(files.digest());
    files.places().forEach(place -> key.append('\n').append(SourceText.nameOf(place)));
    return key.toString();
  }

  private static String fileOf(String key) {
    return hex(SourceText.digestOf(key.getBytes(StandardCharsets.UTF_8))) + ".set";
  }

  private static String hex(String digest) {
    return digest.substring(digest.indexOf(':') + 1);
  }

  /** Rules in which anything is wrong are read again, so that it is said again. */
  private static boolean isWhole(RuleFile read) {
    return read.mentioned().isEmpty() && read.rules().stream().allMatch(Rule::whole);
  }

  private static Optional<RuleFile> decoded(byte[] content, SourceText source) {
    return RuleDecoder.decode(content, source.file())
        .map(rules -> new RuleFile(source, rules, Set.of()));
  }
}
