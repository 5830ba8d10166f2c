/** Checks and decides over HTTP, for systems that ask while an approval is under way. */
@NullMarked
package org.ducha.server;

import org.jspecify.annotations.NullMarked;
