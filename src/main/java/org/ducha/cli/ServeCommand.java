package org.ducha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.ducha.Ruleset;
import org.ducha.follow.FollowedRules;
import org.ducha.log.DecisionLog;
import org.ducha.message.Messages;
import org.ducha.recorder.LogRecorder;
import org.ducha.server.Access;
import org.ducha.server.Scope;
import org.ducha.server.Server;
import org.ducha.server.Services;
import org.ducha.server.Settings;
import org.ducha.server.Tokens;
import org.ducha.source.Mistakes;
import org.ducha.source.SourceText;
import picocli.CommandLine.ITypeConverter;

/** {@code ducha serve}: checks and decides over HTTP. */
final class ServeCommand extends Subcommand {
  private static final int HIGHEST_PORT = 65_535;
  private static final String TOKENS = "DUCHA_TOKENS";
  private static final String PASSWORD = "DUCHA_KEYSTORE_PASSWORD";

  private final Argument<String> host =
      options.option("--host", String.class, "HOST", "help.host", Settings.LOOPBACK);

  private final Argument<Integer> port =
      options.option("--port", int.class, "PORT", "help.port", "8080");

  private final Argument<Path> tokens =
      options.option("--tokens", Path.class, "FILE", "help.tokens");

  private final Argument<Path> keystore =
      options.option("--keystore", Path.class, "FILE", "help.keystore");

  private final Argument<Boolean> accessLog = options.flag("--access-log", "help.access-log");

  private final RulesFolder rules = new RulesFolder(options);
  private final LogPlace place = new LogPlace(options);
  private final ServeLimits limits = new ServeLimits(options);
  private final Speech speech = new Speech(options);

  ServeCommand(Terminal terminal) {
    super("serve", terminal);
    add(new NewToken(terminal));
  }

  /** Goes on until the process or the thread is interrupted. */
  @Override
  public Integer call() {
    Settings settings = settings();
    Ruleset ruleset = rules.load(terminal);
    // What the first request would wait for.
    ruleset.book().gate().ifPresent(rulesOfGate -> ruleset.gate());
    ServeLog log =
        new ServeLog(terminal, speech.language(), ruleset.book().digest(), accessLog.get());
    End end = new End(log);
    try (DecisionLog decisions = place.open(terminal);
        Access access = access(log);
        FollowedRules followed = FollowedRules.of(ruleset, log);
        Server server =
            Server.start(
                settings,
                access,
                followed,
                Services.UNKEPT.withRecorder(new LogRecorder(decisions)).withListener(log))) {
      log.started(server.uri(), access.isOpen(), settings.tls().isEmpty());
      end.await();
    } finally {
      end.reached();
    }
    return 0;
  }

  /** A process that is told to end answers first what it was asked, and closes its log. */
  private static final class End {
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final Thread hook;

    End(ServeLog log) {
      this.hook =
          new Thread(
              () -> {
                log.stopping();
                wanted.countDown();
                try {
                  reached.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }

    void await() {
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        wanted.await();
      } catch (InterruptedException e) {
        Runtime.getRuntime().removeShutdownHook(hook);
        Thread.currentThread().interrupt();
      }
    }

    void reached() {
      reached.countDown();
    }
  }

  private Settings settings() {
    Mistakes mistakes = new Mistakes();
    ServeLimits.within("--port", 0, port.get(), HIGHEST_PORT, mistakes);
    mistakes.throwIfAny();
    return new Settings(host.get(), port.get(), tls(), limits.limits());
  }

  private Optional<Settings.Tls> tls() {
    String password = terminal.environment().getOrDefault(PASSWORD, "");
    return keystore.optional().map(file -> new Settings.Tls(file, password));
  }

  private Access access(ServeLog log) {
    if (tokens.isGiven()) {
      return Access.following(tokens.get(), log::tokensChanged);
    }
    String lines = terminal.environment().get(TOKENS);
    return lines == null
        ? Access.open()
        : Access.of(
            SourceText.of(TOKENS, lines.replace(';', '\n').getBytes(StandardCharsets.UTF_8)));
  }

  /** {@code ducha serve token}. */
  private static final class NewToken extends Subcommand {
    private final Argument<String> name =
        options.required("--name", String.class, "NAME", "help.token-name");

    private final Argument<List<Scope>> scopes =
        options.option(
            Options.each("--scope", Scope.class, "check|gate|read|admin", "help.token-scope")
                .required(true)
                .splitRegex(",")
                .converters(new ScopeConverter()));

    private final Speech speech = new Speech(options);

    NewToken(Terminal terminal) {
      super("token", terminal);
    }

    @Override
    public Integer call() {
      Messages messages = Messages.in(speech.language());
      Set<Scope> wanted = EnumSet.copyOf(scopes.get());
      String token = Tokens.generate();
      String line = Tokens.line(name.get(), wanted, token);
      // A name that the file could not hold is told now.
      Tokens.read(SourceText.of("--name", line.getBytes(StandardCharsets.UTF_8)));
      terminal.out().println(messages.text("serve.token"));
      terminal.out().println("  " + token);
      terminal.out().println(messages.text("serve.token-line"));
      terminal.out().println("  " + line);
      return 0;
    }
  }

  /** Reads scopes as token files write them. */
  private static final class ScopeConverter implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
      return Scope.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
