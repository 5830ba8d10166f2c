package org.ducha.output.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.rule.Enclosure;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** The templates that documents are made of: an office's own where there are any, else shipped. */
public final class Templates {
  /** Those that ducha brings with it. */
  public static final Templates SHIPPED = new Templates(Optional.empty(), Map.of());

  /** The folder among the rules in which an office keeps its own. */
  private static final String FOLDER = "templates/";

  private final Optional<Path> named;
  private final Map<String, Enclosure> own;

  private Templates(Optional<Path> named, Map<String, Enclosure> own) {
    this.named = named;
    this.own = own;
  }

  /** Those beside the rules. */
  public static Templates of(Rulebook book) {
    return new Templates(Optional.empty(), book.enclosures());
  }

  /** These, but for the one in a file that was named. */
  public Templates with(Optional<Path> file) {
    return file.isEmpty() ? this : new Templates(file, own);
  }

  /** The template of a document in that language as ducha ships it, for an office to edit. */
  public static byte[] shipped(DocumentKind kind, Language language) {
    String name = kind.file(language);
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WordTemplate template(DocumentKind kind, Language language) {
    if (named.isPresent()) {
      Path file = named.get();
      return WordTemplate.of(SourceText.nameOf(file), SourceText.bytesOf(file), kind);
    }
    refuseUnknown();
    Enclosure beside = own.get(FOLDER + kind.file(language));
    return beside == null
        ? WordTemplate.of(kind.file(language), shipped(kind, language), kind)
        : WordTemplate.of(beside.file(), beside.bytes(), kind);
  }

  /** A template under another name would go unread, and a document look as nobody wants it. */
  private void refuseUnknown() {
    List<String> known =
        Arrays.stream(DocumentKind.values())
            .flatMap(kind -> Arrays.stream(Language.values()).map(kind::file))
            .toList();
    Mistakes mistakes = new Mistakes();
    own.forEach(
        (path, file) -> {
          String name = path.substring(FOLDER.length());
          if (!known.contains(name)) {
            mistakes.add(
                Mistake.at(Place.of(file.file()), Phrase.of("word.misnamed"))
                    .found(name)
                    .expected(Phrase.oneOf(known))
                    .nearest(Nearest.to(name, known)));
          }
        });
    mistakes.throwIfAny();
  }
}
