package org.ducha.spark;

import org.apache.spark.api.java.JavaRDD;

/** Snapshots that lie on a file system of the cluster. */
interface Source {
  /** How many there are. */
  long count();

  /** The snapshots themselves. */
  JavaRDD<HandedIn> snapshots();
}
