package org.ducha.output.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ducha.message.Language;
import org.ducha.report.Outcome;

/** The 督办单 to the units that answer for what fails, as Word documents with a reply slip each. */
public final class NoticeDocuments {
  private final List<Notice> notices;
  private final WordTemplate template;
  private final Instant made;

  /**
   * @param replyBy the day by which units are to reply
   */
  public NoticeDocuments(
      List<Outcome> outcomes, LocalDate replyBy, Templates templates, Language language) {
    this.notices = Notices.all(outcomes, replyBy, language);
    this.template = templates.template(DocumentKind.NOTICE, language);
    this.made = BulletinDocument.made(outcomes);
  }

  /** How many units are to be given notice. */
  public int count() {
    return notices.size();
  }

  /** All of them, one after the other. */
  public byte[] together() {
    return template.fill(new Notices(notices), made);
  }

  /** Each by the name of a file that says whose it is. */
  public Map<String, byte[]> apart() {
    boolean oneRegion = notices.stream().map(Notice::region).distinct().count() <= 1;
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Notice notice : notices) {
      String name =
          (oneRegion ? "" : notice.region() + "-") + notice.period() + "-" + notice.unit();
      files.put(unused(safe(name), files), template.fill(new Notices(List.of(notice)), made));
    }
    return files;
  }

  /** Without what a file system or a shell takes for something else. */
  private static String safe(String name) {
    return name.replaceAll("[\\p{Cntrl}\\p{Zs}/\\\\:*?\"<>|.]+", "-");
  }

  private static String unused(String name, Map<String, byte[]> taken) {
    String free = name + ".docx";
    for (int i = 2; taken.containsKey(free); i++) {
      free = name + "-" + i + ".docx";
    }
    return free;
  }
}
