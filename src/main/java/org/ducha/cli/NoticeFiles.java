package org.ducha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ducha.message.Phrase;
import org.ducha.output.word.NoticeDocuments;
import org.ducha.source.Mistake;
import org.ducha.source.Mistakes;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.ducha.source.SourceText;

/** Where notices go: a file each in a folder, or all in one file. */
record NoticeFiles(Path place) {
  private static final String ONE_FILE = ".docx";

  void write(NoticeDocuments notices) {
    if (notices.count() == 0) {
      return;
    }
    if (place.toString().endsWith(ONE_FILE)) {
      NewFile.write(place, notices.together());
      return;
    }
    Map<String, byte[]> files = notices.apart();
    refuseToWriteOver(files);
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new MistakesException(
          Mistake.at(Place.of(SourceText.nameOf(place)), Phrase.of("cli.cannot-write")));
    }
    files.forEach((name, bytes) -> NewFile.write(place.resolve(name), bytes));
  }

  /** None is written where one of them is there already. */
  private void refuseToWriteOver(Map<String, byte[]> files) {
    Mistakes mistakes = new Mistakes();
    files.keySet().stream()
        .map(place::resolve)
        .filter(Files::exists)
        .forEach(file -> mistakes.add(NewFile.exists(file)));
    mistakes.throwIfAny();
  }
}
