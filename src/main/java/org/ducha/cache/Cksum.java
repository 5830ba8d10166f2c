package org.ducha.cache;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sum of a file as the command {@code cksum} of POSIX tells it, which every launcher has. */
final class Cksum {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final int[] TABLE = table();

  private Cksum() {}

  /** The sum and the size. */
  static String of(Path file) throws IOException {
    int sum = 0;
    long size = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        sum = with(sum, next);
        size++;
      }
    }
    for (long rest = size; rest != 0; rest >>>= Byte.SIZE) {
      sum = with(sum, (int) (rest & 0xFF));
    }
    return Integer.toUnsignedString(~sum) + " " + size;
  }

  private static int with(int sum, int next) {
    return (sum << Byte.SIZE) ^ TABLE[((sum >>> 24) ^ next) & 0xFF];
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        value = value < 0 ? (value << 1) ^ POLYNOMIAL : value << 1;
      }
      table[i] = value;
    }
    return table;
  }
}
