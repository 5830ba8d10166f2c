package org.ducha.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ducha.check.CheckRequest;
import org.ducha.check.Linked;
import org.ducha.document.Days;
import org.ducha.document.Envelope;
import org.ducha.document.Envelope.Part;
import org.ducha.document.Envelope.Part.Several;
import org.ducha.document.Envelope.Part.Text;
import org.ducha.document.Envelope.Part.Written;
import org.ducha.document.Envelope.Syntax;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.ducha.recorder.Recorder;
import org.ducha.rule.Rulebook;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Nearest;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/**
 * What was posted: a snapshot by itself, or several documents in one body. No document can name a
 * file, since none is opened.
 */
final class Posted {
  private static final String BODY = "body";
  private static final String SNAPSHOT = "snapshot";
  private static final String REQUEST = "request";
  private static final String REQUESTS = "requests";
  private static final List<String> OF_CHECK =
      List.of(SNAPSHOT, "baseline", "previous", "waivers", "grading", "lang");
  private static final List<String> OF_GATE =
      List.of(REQUEST, REQUESTS, SNAPSHOT, "baseline", "previous", "waivers", "date", "lang");

  private final Rulebook book;
  private final SourceText body;
  private final Envelope envelope;
  private final Parameters parameters;
  private final Mistakes mistakes = new Mistakes();
  private final List<Recorder.Document> documents = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();

  private Posted(Rulebook book, SourceText body, Envelope envelope, Parameters parameters) {
    this.book = book;
    this.body = body;
    this.envelope = envelope;
    this.parameters = parameters;
  }

  /**
   * What is to be checked.
   *
   * @param documents everything that was posted
   * @param options everything else that was asked
   */
  record Check(
      CheckRequest request, List<Recorder.Document> documents, Map<String, String> options) {}

  /**
   * What is to be decided.
   *
   * @param documents everything that was posted
   * @param options everything else that was asked
   */
  record Gate(
      Approvals.Asked asked, List<Recorder.Document> documents, Map<String, String> options) {}

  /**
   * Reads the body of a check; the exchange goes on in the language that it wants.
   *
   * @throws Refusal if it cannot be read, or says what cannot be done
   */
  static Check check(Exchange exchange, byte[] body, Syntax syntax, Parameters parameters) {
    Posted posted = read(exchange, body, syntax, parameters);
    exchange.speak(posted.language(exchange.language()));
    CheckRequest request =
        posted.envelope.has(SNAPSHOT) ? posted.inEnvelope(OF_CHECK) : posted.alone();
    request = request.withGrading(posted.grading());
    posted.refuseMistakes();
    return new Check(request, posted.documents, posted.options);
  }

  /**
   * Reads the body of a decision; the exchange goes on in the language that it wants.
   *
   * @throws Refusal if it cannot be read, or says what cannot be done
   */
  static Gate gate(Exchange exchange, byte[] body, Syntax syntax, Parameters parameters) {
    Posted posted = read(exchange, body, syntax, parameters);
    exchange.speak(posted.language(exchange.language()));
    List<SourceText> requests = posted.requests();
    CheckRequest on = posted.inEnvelope(OF_GATE);
    Optional<LocalDate> date = posted.date();
    posted.refuseMistakes();
    return new Gate(new Approvals.Asked(requests, on, date), posted.documents, posted.options);
  }

  private static Posted read(
      Exchange exchange, byte[] bytes, Syntax syntax, Parameters parameters) {
    try {
      SourceText body = SourceText.of(BODY, bytes);
      Envelope envelope = Envelope.read(body, syntax, REQUESTS);
      return new Posted(exchange.rules().book(), body, envelope, parameters);
    } catch (MistakesException e) {
      throw Refusal.of(Trouble.UNREADABLE, e.mistakes());
    }
  }

  private void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      throw Refusal.of(Trouble.MISTAKES, mistakes.inOrder());
    }
  }

  /** The body is the snapshot, with the lines that its author sees. */
  private CheckRequest alone() {
    SourceText snapshot = new SourceText(SNAPSHOT, body.text(), body.digest());
    documents.add(new Recorder.Document(SNAPSHOT, snapshot));
    return CheckRequest.of(snapshot).withLinked(Linked.NONE);
  }

  private CheckRequest inEnvelope(List<String> keys) {
    mistakes.addAll(envelope.mistakes());
    refuseUnknown(keys);
    SourceText snapshot = document(SNAPSHOT).orElse(new SourceText(SNAPSHOT, "", ""));
    if (envelope.part(SNAPSHOT).isEmpty()) {
      mistakes.add(missing(Place.of(BODY), SNAPSHOT));
    }
    return CheckRequest.of(snapshot)
        .withBaseline(document("baseline"))
        .withPrevious(document("previous"))
        .withWaivers(document("waivers"))
        .withLinked(Linked.NONE);
  }

  private void refuseUnknown(List<String> keys) {
    envelope
        .parts()
        .forEach(
            (key, part) -> {
              if (!keys.contains(key)) {
                mistakes.add(
                    Mistake.at(part.place(), Phrase.of("yaml.unknown-key"))
                        .found(key)
                        .expected(Phrase.oneOf(keys))
                        .nearest(Nearest.to(key, keys)));
              }
            });
  }

  private static Mistake missing(Place place, String key) {
    return Mistake.at(place, Phrase.of("yaml.missing-key")).expected(Phrase.verbatim(key + ":"));
  }

  private Optional<SourceText> document(String role) {
    return envelope.part(role).flatMap(part -> document(role, role, part));
  }

  private Optional<SourceText> document(String role, String name, Part part) {
    try {
      Optional<SourceText> source =
          part instanceof Text text
              ? Optional.of(text.document(name))
              : part instanceof Written written
                  ? Optional.of(written.document(name))
                  : Optional.empty();
      source.ifPresent(found -> documents.add(new Recorder.Document(role, found)));
      return source;
    } catch (MistakesException e) {
      mistakes.addAll(e.mistakes());
      return Optional.empty();
    }
  }

  private List<SourceText> requests() {
    List<SourceText> requests = new ArrayList<>();
    Optional<Part> one = envelope.part(REQUEST);
    if (one.isPresent() && envelope.has(REQUESTS)) {
      mistakes.add(Mistake.at(one.get().place(), Phrase.of("serve.request-twice")));
    }
    document(REQUEST).ifPresent(requests::add);
    Optional<Part> list = envelope.part(REQUESTS);
    if (list.isPresent() && list.get() instanceof Several several) {
      int number = 0;
      for (Part part : several.parts()) {
        number++;
        if (!(part instanceof Text) && !(part instanceof Written)) {
          mistakes.add(missing(part.place(), REQUEST));
        }
        document(REQUEST, REQUEST + "-" + number, part).ifPresent(requests::add);
      }
    } else if (list.isPresent()) {
      mistakes.add(Mistake.at(list.get().place(), Phrase.of("yaml.not-a-list")));
      return requests;
    }
    if (requests.isEmpty()) {
      mistakes.add(missing(Place.of(BODY), REQUEST));
    }
    return requests;
  }

  /** What the body says, or the address; not both. */
  private Optional<Text> option(String key) {
    Optional<Text> inAddress = parameters.of(key).map(text -> new Text(Place.of("?" + key), text));
    Optional<Part> part = envelope.has(SNAPSHOT) ? envelope.part(key) : Optional.empty();
    if (part.isPresent() && inAddress.isPresent()) {
      mistakes.add(Mistake.at(part.get().place(), Phrase.of("serve.option-twice", key)));
    }
    if (part.isPresent() && !(part.get() instanceof Text)) {
      mistakes.add(Mistake.at(part.get().place(), Phrase.of("yaml.not-a-text")));
      return Optional.empty();
    }
    Optional<Text> option = part.map(Text.class::cast).or(() -> inAddress);
    option.ifPresent(text -> options.put(key, text.text()));
    return option;
  }

  private Language language(Language otherwise) {
    Optional<Text> wanted = option("lang");
    if (wanted.isEmpty()) {
      return otherwise;
    }
    Optional<Language> language = Negotiation.languageOf(wanted.get().text());
    if (language.isEmpty()) {
      mistakes.add(Negotiation.noLanguage(wanted.get().place(), wanted.get().text()));
    }
    return language.orElse(otherwise);
  }

  private Optional<String> grading() {
    Optional<Text> wanted = option("grading");
    wanted
        .filter(text -> !book.gradings().contains(text.text()))
        .ifPresent(
            text ->
                mistakes.add(
                    Mistake.at(text.place(), Phrase.of("literal.grading"))
                        .found(text.text())
                        .expected(Phrase.oneOf(List.copyOf(book.gradings())))
                        .nearest(Nearest.to(text.text(), book.gradings()))));
    return wanted.map(Text::text);
  }

  private Optional<LocalDate> date() {
    return option("date").flatMap(text -> Days.read(text.place(), text.text(), mistakes));
  }
}
