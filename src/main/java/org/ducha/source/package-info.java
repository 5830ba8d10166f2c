/** Texts that people wrote, the places in them, and the mistakes found there. */
@NullMarked
package org.ducha.source;

import org.jspecify.annotations.NullMarked;
