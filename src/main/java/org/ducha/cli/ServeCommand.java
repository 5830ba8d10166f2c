package org.ducha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ducha serve}: checks and decides over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true, subcommands = ServeCommand.NewToken.class)
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;
  private static final String TOKENS = "DUCHA_TOKENS";
  private static final String PASSWORD = "DUCHA_KEYSTORE_PASSWORD";

  private final Terminal terminal;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = Settings.LOOPBACK,
      descriptionKey = "help.host")
  private String host = Settings.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      descriptionKey = "help.port")
  private int port;

  @Option(names = "--tokens", paramLabel = "FILE", descriptionKey = "help.tokens")
  private @Nullable Path tokens;

  @Option(names = "--keystore", paramLabel = "FILE", descriptionKey = "help.keystore")
  private @Nullable Path keystore;

  @Option(names = "--access-log", descriptionKey = "help.access-log")
  private boolean accessLog;

  @Mixin private RulesFolder rules = new RulesFolder();
  @Mixin private LogPlace place = new LogPlace();
  @Mixin private ServeLimits limits = new ServeLimits();
  @Mixin private Speech speech = new Speech();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Goes on until the process or the thread is interrupted. */
  @Override
  public Integer call() {
    Settings settings = settings();
    Ruleset ruleset = rules.load(terminal);
    // What the first request would wait for.
    ruleset.book().gate().ifPresent(rulesOfGate -> ruleset.gate());
    ServeLog log = new ServeLog(terminal, speech.language(), ruleset.book().digest(), accessLog);
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
    ServeLimits.within("--port", 0, port, HIGHEST_PORT, mistakes);
    mistakes.throwIfAny();
    return new Settings(host, port, tls(), limits.limits());
  }

  private Optional<Settings.Tls> tls() {
    String password = terminal.environment().getOrDefault(PASSWORD, "");
    return Optional.ofNullable(keystore).map(file -> new Settings.Tls(file, password));
  }

  private Access access(ServeLog log) {
    if (tokens != null) {
      return Access.following(tokens, log::tokensChanged);
    }
    String lines = terminal.environment().get(TOKENS);
    return lines == null
        ? Access.open()
        : Access.of(
            SourceText.of(TOKENS, lines.replace(';', '\n').getBytes(StandardCharsets.UTF_8)));
  }

  /** {@code ducha serve token}. */
  @Command(name = "token", mixinStandardHelpOptions = true)
  static final class NewToken implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
        names = "--name",
        required = true,
        paramLabel = "NAME",
        descriptionKey = "help.token-name")
    private @Nullable String name;

    @Option(
        names = "--scope",
        required = true,
        split = ",",
        paramLabel = "check|gate|read|admin",
        descriptionKey = "help.token-scope",
        converter = ScopeConverter.class)
    private List<Scope> scopes = List.of();

    @Mixin private Speech speech = new Speech();

    NewToken(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Messages messages = Messages.in(speech.language());
      Set<Scope> wanted = EnumSet.copyOf(scopes);
      String token = Tokens.generate();
      String line = Tokens.line(Objects.requireNonNull(name), wanted, token);
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
  static final class ScopeConverter implements picocli.CommandLine.ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
      return Scope.valueOf(value.toUpperCase(Locale.ROOT));
    }
  }
}
