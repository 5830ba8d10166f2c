package org.ducha.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.ducha.message.Phrase;

/** How many checks and decisions are under way at once: of all callers, and of each. */
final class Turns {
  private final Semaphore all;
  private final int most;
  private final int ofOne;
  private final Map<String, Semaphore> byCaller = new ConcurrentHashMap<>();

  Turns(Limits limits) {
    this.all = new Semaphore(limits.atOnce());
    this.most = limits.atOnce();
    this.ofOne = limits.atOncePerCaller();
  }

  /** A turn that was taken. */
  interface Turn {
    /** Gives it to another. */
    void end();
  }

  /** Takes a turn, or refuses at once: who waits would only be in the way of the others. */
  Turn take(Caller caller) {
    Semaphore own = byCaller.computeIfAbsent(caller.name(), name -> new Semaphore(ofOne));
    if (!own.tryAcquire()) {
      throw tooMany(Phrase.of("problem.too-many-of-one", ofOne));
    }
    if (!all.tryAcquire()) {
      own.release();
      throw tooMany(Phrase.of("problem.too-many-of-all"));
    }
    return () -> {
      all.release();
      own.release();
    };
  }

  /** How many are taken. */
  int taken() {
    return most - all.availablePermits();
  }

  private static Refusal tooMany(Phrase detail) {
    return new Refusal(Trouble.TOO_MANY, detail).with("Retry-After", "1");
  }
}
