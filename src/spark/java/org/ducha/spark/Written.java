package org.ducha.spark;

/**
 * What a job wrote.
 *
 * @param snapshots how many there are findings or mistakes of
 * @param refused how many of them could not be evaluated
 */
record Written(long snapshots, long refused) {
  /** As of a check with {@code --no-fail}: what could not be evaluated is never passed over. */
  int exitCode() {
    return refused == 0 ? 0 : Arguments.CANNOT;
  }
}
