package org.ducha.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ducha.Ruleset;
import org.ducha.log.DecisionLog;
import org.ducha.log.Entry;
import org.ducha.log.Judge;
import org.ducha.log.Kind;
import org.ducha.log.Stored;
import org.ducha.message.Phrase;
import org.ducha.replay.Replayed.Different;
import org.ducha.replay.Replayed.Failed;
import org.ducha.replay.Replayed.Same;
import org.ducha.source.Mistake;
import org.ducha.source.MistakesException;
import org.ducha.source.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Asks entries of a log again, one after the other; for one thread. */
public final class Replays {
  private final DecisionLog log;
  private final Map<Kind, Replay> kinds;
  private final TimeOfThen clock = new TimeOfThen();
  private @Nullable Loaded loaded;

  /**
   * @param kinds how questions of a kind are asked again
   */
  public Replays(DecisionLog log, Map<Kind, Replay> kinds) {
    this.log = log;
    this.kinds = Map.copyOf(kinds);
  }

  /** Asks an entry again, with the rules that are kept with it. */
  public Replayed replay(Stored stored) {
    try {
      Entry entry = log.entry(stored);
      String now = again(stored, entry);
      List<Difference> differences = Difference.between(entry.answer().result(), now);
      return differences.isEmpty() ? new Same(stored) : new Different(stored, differences);
    } catch (MistakesException e) {
      return new Failed(stored, e.mistakes());
    } catch (JacksonException e) {
      return new Failed(stored, List.of(mistake(stored, "log.no-json")));
    }
  }

  private String again(Stored stored, Entry entry) {
    Replay replay = kinds.get(entry.question().kind());
    if (replay == null) {
      throw new MistakesException(mistake(stored, "log.no-replay"));
    }
    clock.time = entry.time();
    Ruleset ruleset = ruleset(stored.answer().rules(), entry.judge());
    if (!ruleset.book().digest().equals(entry.judge().digest())) {
      throw new MistakesException(
          mistake(stored, "log.other-rules")
              .found(ruleset.book().digest())
              .expected(Phrase.verbatim(entry.judge().digest())));
    }
    return replay.replay(entry, ruleset);
  }

  private static Mistake mistake(Stored stored, String key) {
    return Mistake.at(Place.of("#" + stored.id()), Phrase.of(key));
  }

  /** Many decisions in a row are made by the same rules. */
  private Ruleset ruleset(String key, Judge judge) {
    Loaded last = loaded;
    if (last == null || !last.key.equals(key)) {
      last = new Loaded(key, Ruleset.load(judge.rules(), clock));
      loaded = last;
    }
    return last.ruleset;
  }

  private record Loaded(String key, Ruleset ruleset) {}

  /** It is always then. */
  private static final class TimeOfThen extends Clock {
    private OffsetDateTime time = OffsetDateTime.MIN;

    @Override
    public ZoneId getZone() {
      return time.getOffset();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(time.toInstant(), zone);
    }

    @Override
    public Instant instant() {
      return time.toInstant();
    }
  }
}
