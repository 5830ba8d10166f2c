/** Documents that an office hands on: Word templates, and what they are filled in with. */
@NullMarked
package org.ducha.output.word;

import org.jspecify.annotations.NullMarked;
