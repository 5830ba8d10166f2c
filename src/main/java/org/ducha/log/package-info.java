/**
 * The decision log: what was asked and answered, kept so that nobody can change it unnoticed.
 *
 * <p>The only package that knows databases.
 */
@NullMarked
package org.ducha.log;

import org.jspecify.annotations.NullMarked;
