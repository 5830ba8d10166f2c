/** Reports and rules as people and programs read them: one writer for each format. */
@NullMarked
package org.ducha.output;

import org.jspecify.annotations.NullMarked;
