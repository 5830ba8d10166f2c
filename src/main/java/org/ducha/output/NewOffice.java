package org.ducha.output;

import java.nio.file.Path;
import java.util.List;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.source.SourceText;

/** What was made for a new office, and what it does next. */
public final class NewOffice {
  private NewOffice() {}

  /** The files and the next commands, a line each. */
  public static String text(Path folder, List<Path> files, Language language) {
    Messages messages = Messages.in(language);
    StringBuilder text = new StringBuilder();
    text.append(messages.text("init.made", files.size())).append('\n');
    files.forEach(file -> text.append("  ").append(SourceText.nameOf(file)).append('\n'));
    text.append(messages.text("init.next")).append('\n');
    String rules = quoted(SourceText.nameOf(folder));
    for (String command :
        List.of(
            "ducha check "
                + quoted(SourceText.nameOf(folder.resolve("snapshot.yaml")))
                + " --rules ",
            "ducha rules test --rules ",
            "ducha rules lint --rules ")) {
      text.append("  ").append(command).append(rules).append('\n');
    }
    String guide = SourceText.nameOf(folder.resolve("README.md"));
    return text.append(messages.text("init.guide", guide)).append('\n').toString();
  }

  /** As a shell takes it for one word. */
  private static String quoted(String path) {
    return path.contains(" ") ? '"' + path + '"' : path;
  }
}
