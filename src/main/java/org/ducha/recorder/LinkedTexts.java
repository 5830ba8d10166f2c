package org.ducha.recorder;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ducha.check.CheckRequest;
import org.ducha.recorder.Recorder.Document;
import org.ducha.report.Input;
import org.ducha.source.SourceText;

/** Remembers the snapshots that a snapshot leads to, which nobody handed over. */
public final class LinkedTexts {
  /** What it was to the snapshot is not known, as nothing came of it. */
  public static final String ROLE = "linked";

  private final List<SourceText> texts = new CopyOnWriteArrayList<>();

  /** The same request, watched. */
  public CheckRequest watching(CheckRequest request) {
    return request.withLinked(
        (from, link) -> {
          SourceText text = request.linked().open(from, link);
          texts.add(text);
          return text;
        });
  }

  /**
   * Those that were read.
   *
   * @param inputs what the report or the decisions say they rest on
   */
  public List<Document> documents(Collection<Input> inputs) {
    return texts.stream().map(text -> new Document(role(text, inputs), text)).toList();
  }

  private static String role(SourceText text, Collection<Input> inputs) {
    return inputs.stream()
        .filter(input -> input.file().equals(text.file()) && input.digest().equals(text.digest()))
        .map(Input::role)
        .findFirst()
        .orElse(ROLE);
  }
}
