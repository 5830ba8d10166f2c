package org.ducha.log;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ducha.log.Stored.Answered;
import org.ducha.log.Stored.Asked;
import org.ducha.log.Stored.Text;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries as the text that is hashed: canonical JSON ({@link Canonical}) of every field, the id and
 * the hash of the entry before included. {@code hash = "sha256:" + hex(SHA-256(body))}. Texts stand
 * in it by their SHA-256 digests, so that it covers them too.
 */
final class Body {
  private static final int FORMAT = 1;

  private Body() {}

  /** The row that follows on that head. */
  static Row after(Head head, Packed packed) {
    long id = head.id() + 1;
    String body = write(id, head.hash(), packed);
    return new Row(id, head.hash(), hash(body), body);
  }

  static String hash(String body) {
    return SourceText.digestOf(Canonical.bytes(body));
  }

  private static String write(long id, String previous, Packed packed) {
    Entry entry = packed.entry();
    Question question = entry.question();
    ObjectNode node =
        Canonical.object()
            .put("format", FORMAT)
            .put("id", id)
            .put("previous", previous)
            .put("reference", entry.reference())
            .put("time", ISO_OFFSET_DATE_TIME.format(entry.time()))
            .put("asked_by", entry.askedBy())
            .put("kind", question.kind().word())
            .put("subject", question.subject())
            .put("date", question.date().map(LocalDate::toString).orElse(null))
            .put("grading", question.grading().orElse(null))
            .put("language", question.language().name().toLowerCase(Locale.ROOT))
            .put("result", packed.result())
            .put("version", entry.judge().version());
    entry.answer().outcomes().forEach(node.putArray("outcomes")::add);
    node.putObject("rules")
        .put("digest", entry.judge().digest())
        .put("files", packed.rules().list());
    ArrayNode texts = node.putArray("texts");
    for (Text text : packed.texts()) {
      texts
          .addObject()
          .put("role", text.role())
          .put("file", text.file())
          .put("digest", text.digest())
          .put("content", text.content());
    }
    return Canonical.text(node);
  }

  /**
   * What a row says.
   *
   * @throws Unreadable if it says nothing that was ever written
   * @throws MistakesException if a later ducha wrote it
   */
  static Stored read(Row row) throws Unreadable {
    try {
      JsonNode node = Canonical.read(row.body().getBytes(StandardCharsets.UTF_8));
      if (node.required("format").intValue() > FORMAT) {
        throw new MistakesException(
            Mistake.at(Place.of("#" + row.id()), Phrase.of("log.newer"))
                .found(node.required("version").asString()));
      }
      return new Stored(
          node.required("id").longValue(),
          text(node, "previous"),
          row.hash(),
          text(node, "reference"),
          OffsetDateTime.parse(text(node, "time")),
          text(node, "asked_by"),
          asked(node),
          answered(node));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw new Unreadable(e);
    }
  }

  private static Asked asked(JsonNode node) {
    List<Text> texts = new ArrayList<>();
    for (JsonNode one : node.required("texts")) {
      texts.add(
          new Text(
              text(one, "role"), text(one, "file"), text(one, "digest"), text(one, "content")));
    }
    return new Asked(
        Kind.of(text(node, "kind")),
        text(node, "subject"),
        texts,
        Optional.ofNullable(textIfAny(node, "date")).map(LocalDate::parse),
        Optional.ofNullable(textIfAny(node, "grading")),
        Language.valueOf(text(node, "language").toUpperCase(Locale.ROOT)));
  }

  private static Answered answered(JsonNode node) {
    List<String> outcomes = new ArrayList<>();
    node.required("outcomes").forEach(outcome -> outcomes.add(outcome.stringValue()));
    JsonNode rules = node.required("rules");
    return new Answered(
        outcomes,
        text(node, "result"),
        text(rules, "digest"),
        text(rules, "files"),
        text(node, "version"));
  }

  private static String text(JsonNode node, String key) {
    return node.required(key).stringValue();
  }

  private static @Nullable String textIfAny(JsonNode node, String key) {
    JsonNode value = node.required(key);
    return value.isNull() ? null : value.stringValue();
  }

  /** A row that no ducha wrote. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super(cause);
    }
  }
}
