/**
 * Snapshots as they are handed in: files, folders, patterns, lines of a file, documents of a file;
 * one after the other, however many there are.
 */
@NullMarked
package org.ducha.feed;

import org.jspecify.annotations.NullMarked;
