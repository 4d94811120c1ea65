package dev.arrow.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Digests what decides the bytes of an object. Each part is preceded by its length, so that no two
 * different lists of parts are digested alike.
 */
final class ObjectKey {

  private static final int DIGITS = 12;

  private final MessageDigest digest;

  ObjectKey() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  ObjectKey add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  ObjectKey addAll(Collection<String> parts) {
    add(Integer.toString(parts.size()));
    parts.forEach(this::add);
    return this;
  }

  /** The key as it stands in a folder's name. */
  String text() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }
}
