package org.ducha.replay;

import java.util.List;
import org.ducha.log.Stored;
import org.ducha.source.Mistake;

/** What came of asking again. */
public sealed interface Replayed {
  Stored stored();

  /** The exit code that this asks for: 0 the same, 2 something else, 3 could not be asked. */
  int exitCode();

  /** The answer is the same. */
  record Same(Stored stored) implements Replayed {
    @Override
    public int exitCode() {
      return 0;
    }
  }

  /** The answer is another one. */
  record Different(Stored stored, List<Difference> differences) implements Replayed {
    public Different {
      differences = List.copyOf(differences);
    }

    @Override
    public int exitCode() {
      return 2;
    }
  }

  /** It could not be asked again. */
  record Failed(Stored stored, List<Mistake> mistakes) implements Replayed {
    public Failed {
      mistakes = List.copyOf(mistakes);
    }

    @Override
    public int exitCode() {
      return 3;
    }
  }
}
