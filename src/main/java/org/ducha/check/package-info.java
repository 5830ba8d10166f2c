/**
 * A check from end to end: a snapshot and those it refers to become facts, the rules judge them,
 * and the findings become a report.
 */
@NullMarked
package org.ducha.check;

import org.jspecify.annotations.NullMarked;
