/** YAML files as trees that know where everything stands; every scalar is text. */
@NullMarked
package org.ducha.document;

import org.jspecify.annotations.NullMarked;
