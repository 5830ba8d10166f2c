/**
 * The rule engine: its parser, its compiled rules and its sessions. No other package knows which
 * engine it is.
 */
@NullMarked
package org.ducha.engine;

import org.jspecify.annotations.NullMarked;
