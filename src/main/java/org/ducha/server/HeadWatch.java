package org.ducha.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ducha.message.Language;
import org.ducha.message.Phrase;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which the head of a request is not there in time. The HTTP server itself only
 * ends those that are silent, and a byte now and then is not silence.
 */
final class HeadWatch extends AbstractLifeCycle implements Connection.Listener {
  private final long nanos;
  private final long lookMillis;
  private final Scheduler scheduler;
  private final Map<Connection, Head> heads = new ConcurrentHashMap<>();

  HeadWatch(Duration time, Scheduler scheduler) {
    this.nanos = time.toNanos();
    this.lookMillis = Math.max(50, Math.min(1000, time.toMillis() / 4));
    this.scheduler = scheduler;
  }

  /** The head that a connection waits for: since when, and what had come when it began to. */
  private record Head(long since, long messages, long bytes) {
    static Head of(Connection connection) {
      return new Head(System.nanoTime(), connection.getMessagesIn(), connection.getBytesIn());
    }
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    scheduler.schedule(this::look, lookMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection.getBytesIn() >= 0) {
      heads.put(connection, Head.of(connection));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    heads.remove(connection);
  }

  private void look() {
    heads.replaceAll(this::looked);
    lookLater();
  }

  private Head looked(Connection connection, Head head) {
    boolean answering = connection.getMessagesIn() > connection.getMessagesOut();
    boolean another = connection.getMessagesIn() > head.messages;
    boolean silent = head.messages > 0 && connection.getBytesIn() == head.bytes;
    if (answering || another || silent) {
      return Head.of(connection);
    }
    if (System.nanoTime() - head.since > nanos) {
      end(connection);
    }
    return head;
  }

  private void end(Connection connection) {
    Refusal slow =
        new Refusal(
            Trouble.SLOW,
            Phrase.of("problem.slow-head-detail", TimeUnit.NANOSECONDS.toSeconds(nanos)));
    byte[] problem =
        Exchange.problem(slow, UUID.randomUUID().toString(), Language.ZH)
            .getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: "
            + Exchange.PROBLEM
            + "\r\nContent-Length: "
            + problem.length
            + "\r\n\r\n";
    Runnable close = connection.getEndPoint()::close;
    try {
      connection
          .getEndPoint()
          .write(
              Callback.from(close),
              ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)),
              ByteBuffer.wrap(problem));
    } catch (RuntimeException e) {
      // The head came after all, at this very moment, and somebody else is writing: too late.
      close.run();
    }
  }
}
