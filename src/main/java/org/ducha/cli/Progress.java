package org.ducha.cli;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ducha.message.Language;
import org.ducha.message.Messages;
import org.jspecify.annotations.Nullable;

/** How far a check of many snapshots is, for who watches; pipes and scripts see none of it. */
final class Progress {
  private static final int UPDATE_MILLIS = 250;

  private final Argument<Boolean> quiet;

  Progress(Options options) {
    quiet = options.flag("--quiet", "help.quiet");
  }

  /** Counts what is done. */
  interface Bar extends AutoCloseable {
    void step();

    @Override
    void close();
  }

  /**
   * A bar that appears when there is more than one thing to do.
   *
   * @param taken whether the screen shows what is done anyway
   */
  Bar bar(Terminal terminal, boolean taken, Language language) {
    return quiet.get() || taken || !terminal.screen()
        ? new Silent()
        : new Shown(Messages.in(language).text("progress.checking"));
  }

  private static final class Silent implements Bar {
    @Override
    public void step() {}

    @Override
    public void close() {}
  }

  private static final class Shown implements Bar {
    private final String task;
    private int done;
    private @Nullable ProgressBar bar;

    Shown(String task) {
      this.task = task;
    }

    @Override
    public void step() {
      done++;
      if (bar == null && done > 1) {
        bar =
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .startsFrom(1, Duration.ZERO)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
      }
      if (bar != null) {
        bar.step();
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
