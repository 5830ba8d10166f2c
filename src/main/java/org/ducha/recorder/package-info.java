/**
 * Keeps what was asked and answered before anybody is told: {@link org.ducha.recorder.Recorder} is
 * what the ways into ducha know of it, {@link org.ducha.recorder.LogRecorder} the decision log
 * behind it.
 */
@NullMarked
package org.ducha.recorder;

import org.jspecify.annotations.NullMarked;
