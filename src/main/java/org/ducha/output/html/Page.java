package org.ducha.output.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Series;
import org.ducha.report.Outcome;
import org.ducha.report.Outcome.Refused;

/**
 * What page.mustache shows.
 *
 * @param t the texts of the language
 * @param lang as HTML names the language
 * @param shape draws a light
 * @param unread what could not be evaluated
 * @param parts by region and year
 */
record Page(
    Words t,
    String lang,
    String title,
    Shapes shape,
    String style,
    String script,
    List<Unread> unread,
    List<Part> parts) {

  /** A snapshot that could not be evaluated, and why. */
  record Unread(String file, List<String> mistakes) {}

  static Page of(
      List<Outcome> outcomes, Language language, Shapes shape, String style, String script) {
    List<Part> parts = new ArrayList<>();
    for (Series series : Series.of(outcomes)) {
      parts.add(Part.of(series, parts.size() + 1, language));
    }
    List<Unread> unread =
        outcomes.stream()
            .filter(Refused.class::isInstance)
            .map(outcome -> unread((Refused) outcome, language))
            .toList();
    String subjects =
        parts.stream()
            .map(Part::heading)
            .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    Messages messages = Messages.in(language);
    return new Page(
        new Words(language, ""),
        language.locale().toLanguageTag(),
        parts.isEmpty()
            ? messages.text("html.nothing-evaluated")
            : messages.text("html.title", subjects),
        shape,
        style,
        script,
        unread,
        parts);
  }

  private static Unread unread(Refused refused, Language language) {
    return new Unread(
        refused.file(), refused.mistakes().stream().map(mistake -> mistake.in(language)).toList());
  }

  boolean anyUnread() {
    return !unread.isEmpty();
  }

  /** Which style and script a browser accepts: these, and nothing that text could smuggle in. */
  String policy() {
    return "default-src 'none'; style-src '%s'; script-src '%s'"
        .formatted(digest(style), digest(script));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
