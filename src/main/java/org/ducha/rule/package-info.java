/**
 * What a rule may say: its tree, the check of it against the vocabulary of facts, and the text that
 * the engine gets in its place.
 *
 * <p>Nothing of what an author wrote is ever compiled; what is compiled is printed from a tree in
 * which every node is known and allowed.
 */
@NullMarked
package org.ducha.rule;

import org.jspecify.annotations.NullMarked;
