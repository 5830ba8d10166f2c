package org.ducha.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes archives apart and puts them together, also as no archiver would. */
final class Zips {
  /**
   * An entry of an archive.
   *
   * @param content each byte as a character
   */
  record Entry(String name, String content) {
    Entry named(String other) {
      return new Entry(other, content);
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() {
      return content.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private Zips() {}

  static Entry entry(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Entry entry(String name, byte[] bytes) {
    return new Entry(name, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static List<Entry> entries(byte[] archive) {
    List<Entry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(entry(entry.getName(), zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  static byte[] of(List<Entry> entries) {
    return of(entries, "");
  }

  static byte[] of(List<Entry> entries, String comment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Entry entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.name()));
        zip.write(entry.bytes());
      }
      zip.setComment(comment.isEmpty() ? null : comment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The archive with one name changed in its bytes.
   *
   * @param occurrence 0 is what stands before the entry, 1 what stands in the directory
   */
  static byte[] renamed(byte[] archive, String from, String to, int occurrence) {
    byte[] bytes = archive.clone();
    byte[] name = to.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(name, 0, bytes, position(archive, from, occurrence), name.length);
    return bytes;
  }

  /** Where a name stands for the nth time. */
  static int position(byte[] archive, String name, int occurrence) {
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int at = text.indexOf(bytes);
    for (int i = 0; i < occurrence; i++) {
      at = text.indexOf(bytes, at + 1);
    }
    if (at < 0 || name.length() == 0) {
      throw new IllegalArgumentException(name);
    }
    return at;
  }

  /** The archive whose directory says that one entry stands where another does. */
  static byte[] pointing(byte[] archive, String from, String to) {
    byte[] bytes = archive.clone();
    System.arraycopy(
        archive, position(archive, to, 1) - 4, bytes, position(archive, from, 1) - 4, 4);
    return bytes;
  }

  /** The archive with a symbolic link in place of a file. */
  static byte[] withLink(byte[] archive, String name) {
    byte[] bytes = archive.clone();
    int header = position(archive, name, 1) - 46;
    bytes[header + 5] = 3;
    bytes[header + 41] = (byte) 0xa1;
    bytes[header + 40] = (byte) 0xff;
    return bytes;
  }
}
