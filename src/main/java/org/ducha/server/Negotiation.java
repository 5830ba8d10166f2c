package org.ducha.server;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.ducha.document.Envelope.Syntax;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.Place;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.jspecify.annotations.Nullable;

/** What a body is written in, and what an answer may be. */
final class Negotiation {
  private static final Set<String> YAML =
      Set.of(
          "application/yaml",
          "application/x-yaml",
          "application/vnd.yaml",
          "text/yaml",
          "text/x-yaml",
          "text/vnd.yaml");

  private static final String TYPES = "application/json · application/yaml";

  /** Those in which ducha reads files. */
  private static final Set<String> CHARSETS = Set.of("utf-8", "gb18030", "gbk", "gb2312");

  private Negotiation() {}

  /** What a body is written in, from the head of its request. */
  static Syntax syntax(@Nullable String contentType, @Nullable String contentEncoding) {
    if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
      throw new Refusal(Trouble.MEDIA_TYPE, Phrase.of("problem.encoding-detail"))
          .with("Accept-Encoding", "identity");
    }
    String type =
        contentType == null ? "" : MimeTypes.getContentTypeWithoutCharset(contentType).strip();
    String charset = contentType == null ? null : MimeTypes.getCharsetFromContentType(contentType);
    if (charset != null && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
      throw new Refusal(Trouble.MEDIA_TYPE, Phrase.of("problem.charset-detail"));
    }
    return syntax(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () -> new Refusal(Trouble.MEDIA_TYPE, Phrase.of("problem.media-type-detail", TYPES)));
  }

  private static Optional<Syntax> syntax(String type) {
    return type.equals("application/json")
        ? Optional.of(Syntax.JSON)
        : YAML.contains(type) ? Optional.of(Syntax.YAML) : Optional.empty();
  }

  /** Makes sure that an answer of that type is wanted. */
  static void accept(List<String> headers, String type) {
    if (headers.isEmpty()) {
      return;
    }
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    headers.forEach(accepted::addValue);
    String anyOfKind = type.substring(0, type.indexOf('/')) + "/*";
    for (String range : accepted.getValues()) {
      String plain = HttpField.getValueParameters(range, null).toLowerCase(Locale.ROOT).strip();
      if (plain.equals(type) || plain.equals(anyOfKind) || plain.equals("*/*")) {
        return;
      }
    }
    throw new Refusal(Trouble.NOT_ACCEPTABLE, Phrase.of("problem.not-acceptable-detail", type));
  }

  /** The language that a word names. */
  static Optional<Language> languageOf(String word) {
    return switch (word) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** There is no such language. */
  static Mistake noLanguage(Place place, String word) {
    return Mistake.at(place, Phrase.of("serve.language"))
        .found(word)
        .expected(Phrase.verbatim("zh · en"));
  }

  /** The language that is wanted most; an office's own where none is. */
  static Language language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Language.ZH;
    }
    try {
      for (LanguageRange range : LanguageRange.parse(acceptLanguage)) {
        String wanted = range.getRange();
        if (range.getWeight() > 0 && (wanted.equals("zh") || wanted.startsWith("zh-"))) {
          return Language.ZH;
        }
        if (range.getWeight() > 0 && (wanted.equals("en") || wanted.startsWith("en-"))) {
          return Language.EN;
        }
      }
    } catch (IllegalArgumentException e) {
      // Nobody is refused for a language tag.
    }
    return Language.ZH;
  }
}
