package org.ducha.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads a file again only where its text is another than the last time. */
public final class RememberingReader implements RuleReader {
  private final RuleReader reader;
  private final Map<Key, Remembered> earlier;
  private final Map<Key, Remembered> read = new ConcurrentHashMap<>();

  private record Key(SourceText source, @Nullable String packageName) {}

  private record Remembered(RuleFile file, List<Mistake> mistakes) {}

  public RememberingReader(RuleReader reader) {
    this(reader, Map.of());
  }

  private RememberingReader(RuleReader reader, Map<Key, Remembered> earlier) {
    this.reader = reader;
    this.earlier = earlier;
  }

  /** A reader of the files as they are after an edit, which remembers what this one read. */
  public RememberingReader next() {
    return new RememberingReader(reader, read.isEmpty() ? earlier : Map.copyOf(read));
  }

  @Override
  public RuleFile read(SourceText source, @Nullable String packageName, Mistakes mistakes) {
    Remembered known = read.computeIfAbsent(new Key(source, packageName), this::recall);
    mistakes.addAll(known.mistakes());
    return known.file();
  }

  @Override
  public Optional<Settled> known(RuleFiles files) {
    return reader.known(files);
  }

  @Override
  public void keep(RuleFiles files, Settled settled) {
    reader.keep(files, settled);
  }

  private Remembered recall(Key key) {
    Remembered known = earlier.get(key);
    if (known != null) {
      return known;
    }
    Mistakes mistakes = new Mistakes();
    RuleFile file = reader.read(key.source(), key.packageName(), mistakes);
    return new Remembered(file, mistakes.inOrder());
  }
}
