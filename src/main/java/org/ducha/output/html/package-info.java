/** The report as a page that a browser opens without a network: what it shows, and its drawings. */
@NullMarked
package org.ducha.output.html;

import org.jspecify.annotations.NullMarked;
