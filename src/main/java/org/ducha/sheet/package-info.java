/** Workbooks and comma-separated tables: what departments fill in, and what offices hand on. */
@NullMarked
package org.ducha.sheet;

import org.jspecify.annotations.NullMarked;
