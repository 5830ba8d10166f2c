package org.ducha.spark;

import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ducha.Ruleset;
import org.ducha.bundle.Edition;
import org.ducha.rule.Layer;
import org.ducha.rule.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * A rule set on its way to the machines that check with it: the bytes of its files, as they were
 * read and accepted where the job was started. Each machine loads them once.
 */
final class CarriedRules implements Serializable {
  private static final long serialVersionUID = 1;

  /** A rule set, or one that it extends. */
  private record Files(
      String directory,
      TreeMap<String, byte[]> bytes,
      @Nullable Files base,
      @Nullable Edition edition)
      implements Serializable {

    static Files of(Layer layer) {
      return new Files(
          layer.directory(),
          new TreeMap<>(layer.files()),
          layer.base().map(Files::of).orElse(null),
          layer.edition().orElse(null));
    }

    Layer layer() {
      return new Layer(
          directory,
          bytes,
          Optional.ofNullable(base).map(Files::layer),
          Optional.ofNullable(edition),
          List.of());
    }
  }

  private final Files files;
  private final OffsetDateTime evaluatedAt;
  private transient @Nullable Ruleset loaded;

  /**
   * @param layer all of which could be read
   * @param evaluatedAt the time of every check, so that one that is made again says the same
   */
  CarriedRules(Layer layer, OffsetDateTime evaluatedAt) {
    this.files = Files.of(layer);
    this.evaluatedAt = evaluatedAt;
  }

  /** The rule set, ready to check with. */
  synchronized Ruleset ruleset() {
    Ruleset ruleset = loaded;
    if (ruleset == null) {
      ruleset =
          Ruleset.load(
              RuleFiles.of(files.layer()),
              Clock.fixed(evaluatedAt.toInstant(), evaluatedAt.getOffset()));
      loaded = ruleset;
    }
    return ruleset;
  }
}
