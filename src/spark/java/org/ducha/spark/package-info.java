/** The check as a job on Apache Spark, for more snapshots than one machine takes on. */
@NullMarked
package org.ducha.spark;

import org.jspecify.annotations.NullMarked;
