/**
 * The facts that rules speak about: what was promised, what was reported, where that stands, and
 * what was found.
 *
 * <p>Facts compute, rules decide: nothing here holds a tolerance or a date of an office. What is
 * marked {@link org.ducha.fact.Term} is the whole vocabulary of a rule.
 */
@NullMarked
package org.ducha.fact;

import org.jspecify.annotations.NullMarked;
