/** What a check found, and how it is said. */
@NullMarked
package org.ducha.report;

import org.jspecify.annotations.NullMarked;
