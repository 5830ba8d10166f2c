/** Rules and snapshots that change while somebody uses them: files are watched, rules follow. */
@NullMarked
package org.ducha.follow;

import org.jspecify.annotations.NullMarked;
