/** The command line: reads arguments and files, calls the library, writes what it says. */
@NullMarked
package org.ducha.cli;

import org.jspecify.annotations.NullMarked;
