package org.ducha.cli;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.ducha.Ruleset;
import org.ducha.follow.FollowedRules;
import org.ducha.follow.News;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.ducha.output.Mistaken;
import org.ducha.output.WatchReport;
import org.ducha.rule.RulesDiff;
import org.ducha.server.ServerListener;
import org.ducha.source.Excerpt;
import org.ducha.source.Mistake;

/** What a server says to whoever runs it: on the screen, where services are logged from. */
final class ServeLog implements ServerListener, FollowedRules.Listener {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Terminal terminal;
  private final Language language;
  private final Messages messages;
  private final boolean requests;
  private volatile String digest;

  /**
   * @param digest of the rules in force
   * @param requests whether each request is told
   */
  ServeLog(Terminal terminal, Language language, String digest, boolean requests) {
    this.terminal = terminal;
    this.language = language;
    this.messages = Messages.in(language);
    this.digest = digest;
    this.requests = requests;
  }

  void started(URI uri, boolean open, boolean inTheClear) {
    say(messages.text("serve.rules", digest));
    if (open) {
      say(messages.text("serve.open"));
    } else if (inTheClear) {
      say(messages.text("serve.no-tls"));
    }
    say(messages.text("serve.started", uri));
  }

  void stopping() {
    say(messages.text("serve.stopping"));
  }

  @Override
  public void swapped(Ruleset before, Ruleset after) {
    digest = after.book().digest();
    news(new News.RulesSwapped(digest, RulesDiff.between(before.book(), after.book()), List.of()));
  }

  @Override
  public void refused(List<Mistake> mistakes) {
    news(new News.RulesRefused(digest, mistakes));
  }

  private void news(News news) {
    say(new WatchReport(language, terminal.ansi(), terminal.clock()).text(news).strip());
  }

  void tokensChanged(List<Mistake> mistakes) {
    say(
        mistakes.isEmpty()
            ? messages.text("serve.tokens-changed")
            : messages.text("serve.tokens-refused")
                + "\n"
                + Mistaken.text(mistakes, language).stripTrailing());
  }

  @Override
  public void answered(Answered answered) {
    if (requests) {
      say(
          String.join(
              " ",
              TIME.format(LocalDateTime.now(terminal.clock())),
              answered.id(),
              answered.who(),
              answered.method(),
              answered.path(),
              String.valueOf(answered.status()),
              answered.took().toMillis() + "ms"));
    }
  }

  /** In one line, which names where: the rest is for whoever can run it again. */
  @Override
  public void fault(String id, Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    StackTraceElement[] trace = cause.getStackTrace();
    String where = trace.length == 0 ? "" : " (" + trace[0] + ")";
    String what =
        cause.getClass().getSimpleName()
            + ": "
            + Objects.requireNonNullElse(cause.getMessage(), "");
    synchronized (terminal) {
      terminal.err().println(messages.text("serve.fault", id, Excerpt.of(what) + where));
      terminal.err().flush();
    }
  }

  private void say(String text) {
    synchronized (terminal) {
      terminal.out().println(text);
      terminal.out().flush();
    }
  }
}
