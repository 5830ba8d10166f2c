/** What ducha says, as keys with arguments, and the two languages it says it in. */
@NullMarked
package org.ducha.message;

import org.jspecify.annotations.NullMarked;
