package org.ducha.output;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ducha.log.Entry;
import org.ducha.log.KeptText;
import org.ducha.log.Stored;
import org.ducha.log.Verification;
import org.ducha.log.Verification.Break;
import org.ducha.message.Language;
import org.ducha.replay.Difference;
import org.ducha.replay.Replayed;
import org.ducha.replay.Replayed.Different;
import org.ducha.replay.Replayed.Failed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The decision log as programs read it. */
public final class LogJson {
  private final Language language;

  /**
   * @param language of the messages
   */
  public LogJson(Language language) {
    this.language = language;
  }

  /** An array with an object for each entry, without texts and result. */
  public String list(List<Stored> entries) {
    ArrayNode array = Json.array();
    entries.forEach(entry -> put(entry, array.addObject()));
    return Json.text(array);
  }

  /** Everything about one entry. */
  public String card(Stored stored, Entry entry) {
    ObjectNode node = Json.object();
    put(stored, node);
    ((ObjectNode) node.required("rules")).put("directory", entry.judge().rules().directory());
    ArrayNode texts = node.putArray("texts");
    for (KeptText text : entry.question().texts()) {
      texts
          .addObject()
          .put("role", text.role())
          .put("file", text.source().file())
          .put("digest", text.source().digest())
          .put("text", text.source().text());
    }
    node.set("result", result(entry.answer().result()));
    return Json.text(node);
  }

  private static JsonNode result(String result) {
    try {
      return JsonMapper.shared().readTree(result);
    } catch (JacksonException e) {
      return Json.object().stringNode(result);
    }
  }

  private static void put(Stored stored, ObjectNode node) {
    Stored.Asked question = stored.question();
    node.put("id", stored.id())
        .put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(stored.time()))
        .put("asked_by", stored.askedBy())
        .put("kind", question.kind().word())
        .put("subject", question.subject())
        .put("date", question.date().map(LocalDate::toString).orElse(null))
        .put("grading", question.grading().orElse(null))
        .put("language", question.language().name().toLowerCase(Locale.ROOT))
        .put("reference", stored.reference());
    stored.answer().outcomes().forEach(node.putArray("outcomes")::add);
    node.putObject("rules").put("digest", stored.answer().rulesDigest());
    node.put("version", stored.answer().version())
        .put("hash", stored.hash())
        .put("previous", stored.previous());
  }

  /** Whether the log is as it was written. */
  public String verification(Verification verification) {
    ObjectNode node = Json.object();
    node.put("intact", verification.broken().isEmpty());
    node.putObject("head")
        .put("id", verification.head().id())
        .put("hash", verification.head().hash());
    if (verification.broken().isEmpty()) {
      node.putNull("broken");
    } else {
      Break broken = verification.broken().get();
      node.putObject("broken")
          .put("id", broken.id())
          .put("how", broken.how().key().replaceFirst(".*?-", ""))
          .put("message", broken.how().in(language));
    }
    return Json.text(node);
  }

  /** An array with an object for each entry that was asked again. */
  public String replayed(List<Replayed> replayed, String version) {
    ArrayNode array = Json.array();
    for (Replayed one : replayed) {
      ObjectNode node =
          array
              .addObject()
              .put("id", one.stored().id())
              .put("outcome", outcome(one))
              .put("version", one.stored().answer().version())
              .put("replayed_by", version);
      ArrayNode differences = node.putArray("differences");
      if (one instanceof Different different) {
        different.differences().forEach(difference -> put(difference, differences.addObject()));
      }
      node.set(
          "errors",
          one instanceof Failed failed
              ? new JsonReport(language).mistakes(failed.mistakes())
              : Json.array());
    }
    return Json.text(array);
  }

  private static String outcome(Replayed replayed) {
    return replayed instanceof Different
        ? "different"
        : replayed instanceof Failed ? "failed" : "same";
  }

  private static void put(Difference difference, ObjectNode node) {
    node.put("at", difference.at()).put("then", difference.then()).put("now", difference.now());
  }
}
