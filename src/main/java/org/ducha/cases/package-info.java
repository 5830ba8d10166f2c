/** Cases that stand beside the rules and say what the rules must come to, a line a case. */
@NullMarked
package org.ducha.cases;

import org.jspecify.annotations.NullMarked;
