package org.ducha.server;

import java.time.Duration;

/**
 * What one server bears.
 *
 * @param bodyBytes the largest body
 * @param headerTime until the head of a request is there
 * @param bodyTime until the whole body is there
 * @param answerTime until a check or decision is made
 * @param stopTime for what is under way when the server stops
 * @param atOnce checks and decisions under way at once
 * @param atOncePerCaller of these, for one token
 */
public record Limits(
    int bodyBytes,
    Duration headerTime,
    Duration bodyTime,
    Duration answerTime,
    Duration stopTime,
    int atOnce,
    int atOncePerCaller) {

  /** No document is larger than what ducha reads of a file. */
  public static final int LARGEST_BODY = 2 << 20;

  /** Nobody waits longer. */
  public static final int LONGEST_SECONDS = 3600;

  /** Each takes a thread. */
  public static final int MOST_AT_ONCE = 1000;

  /** What suits an office. */
  public static final Limits DEFAULT =
      new Limits(
          LARGEST_BODY,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          64,
          32);

  public Limits {
    if (bodyBytes < 1 || bodyBytes > LARGEST_BODY || atOnce < 1 || atOncePerCaller < 1) {
      throw new IllegalArgumentException("limits out of range");
    }
  }

  public Limits withBodyBytes(int other) {
    return new Limits(other, headerTime, bodyTime, answerTime, stopTime, atOnce, atOncePerCaller);
  }

  /** Other times for head and body to arrive. */
  public Limits withArrival(Duration header, Duration body) {
    return new Limits(bodyBytes, header, body, answerTime, stopTime, atOnce, atOncePerCaller);
  }

  public Limits withAnswerTime(Duration other) {
    return new Limits(bodyBytes, headerTime, bodyTime, other, stopTime, atOnce, atOncePerCaller);
  }

  public Limits withStopTime(Duration other) {
    return new Limits(bodyBytes, headerTime, bodyTime, answerTime, other, atOnce, atOncePerCaller);
  }

  /** Other numbers at once, of all and of one caller. */
  public Limits withAtOnce(int all, int ofOne) {
    return new Limits(bodyBytes, headerTime, bodyTime, answerTime, stopTime, all, ofOne);
  }
}
