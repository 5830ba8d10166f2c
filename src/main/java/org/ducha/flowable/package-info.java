/**
 * The approval gate as service tasks of a Flowable process: process variables in, process variables
 * out, and a BPMN error where nothing can be decided.
 *
 * <p>Flowable is an optional dependency; nothing else of ducha knows it.
 */
@NullMarked
package org.ducha.flowable;

import org.jspecify.annotations.NullMarked;
