package org.ducha.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;

/**
 * What an archive's directory says that {@code java.util.zip} keeps to itself: the kind of file
 * that an archiver on Unix noted with each entry.
 */
final class ArchiveDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int HEADER_LENGTH = 46;
  private static final int KIND = 0xf000;
  private static final int LINK = 0xa000;

  private ArchiveDirectory() {}

  /**
   * Whether an entry stands for a symbolic link.
   *
   * @throws ZipException if the directory does not end the archive
   */
  static boolean hasLink(byte[] archive) throws ZipException {
    ByteBuffer zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = archive.length - END_LENGTH;
    if (end < 0 || zip.getInt(end) != END) {
      throw new ZipException("no end of the directory at the end of the archive");
    }
    int header = zip.getInt(end + 16);
    for (int left = length(zip, end + 10); left > 0; left--) {
      if (header < 0 || header > end - HEADER_LENGTH) {
        throw new ZipException("a header outside the archive");
      }
      if ((length(zip, header + 40) & KIND) == LINK) {
        return true;
      }
      header +=
          HEADER_LENGTH
              + length(zip, header + 28)
              + length(zip, header + 30)
              + length(zip, header + 32);
    }
    return false;
  }

  private static int length(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }
}
