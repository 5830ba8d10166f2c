package org.ducha.cache;

import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ducha.rule.Rule;
import org.ducha.rule.RuleFile;
import org.ducha.rule.RuleReader;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Parses a rule file only where its text is another than in an earlier run. What is kept is how a
 * file is to be read, never that it is right: its rules are checked in every run, word by word.
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
    String digest = source.digest().substring(source.digest().indexOf(':') + 1);
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

  /** Rules in which anything is wrong are read again, so that it is said again. */
  private static boolean isWhole(RuleFile read) {
    return read.mentioned().isEmpty() && read.rules().stream().allMatch(Rule::whole);
  }

  private static Optional<RuleFile> decoded(byte[] content, SourceText source) {
    try {
      List<Rule> rules = RuleDecoder.decode(content, source.file());
      return Optional.of(new RuleFile(source, rules, Set.of()));
    } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
      return Optional.empty();
    }
  }
}
