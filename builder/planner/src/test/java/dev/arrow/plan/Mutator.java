package dev.arrow.plan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils texts the way accidents, merges, foreign editors and attackers do. */
final class Mutator {
  private static final int MOST_AT_ONCE = 3;
  private static final int LONG = 70_000;
  private static final int DEEP = 5_000;
  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\u001b[31m",
          "\u202e",
          "\u2028",
          "\u00a0",
          "\ufeff",
          "\ud83d\ude80",
          "e\u0301",
          "\r",
          "\f",
          "\t",
          "\\",
          "\"",
          "'",
          "#",
          ": ",
          "- ",
          "$(",
          "$(shell,id)",
          "{",
          "}",
          "[",
          "]",
          "&a ",
          "*a",
          "!!map ",
          "%TAG ! x\n",
          "---\n",
          "...\n",
          "|\n",
          ">-\n",
          "?",
          "\\u",
          "\"\\ud800\"");
  private static final List<String> WORDS =
      List.of(
          "-1",
          "99999999999999999999999999",
          "0x",
          "0xfffffffffffffffffffff",
          "1e9",
          "m",
          "y",
          "n",
          "null",
          "~",
          "true",
          ".",
          "..",
          "../..",
          "/",
          "/dev/zero",
          "*",
          "**",
          "\"\"",
          "config",
          "menuconfig",
          "choice",
          "endchoice",
          "if",
          "endif",
          "menu",
          "endmenu",
          "source",
          "select",
          "depends on",
          "default",
          "range 1 0",
          "help",
          "bool",
          "string",
          "int",
          "hex",
          "tristate",
          "modules",
          "visible if",
          "imply",
          "LIB_BASE",
          "ARCH_X86_64",
          "APP",
          "!",
          "&&",
          "||",
          "(",
          "=",
          "name",
          "sources",
          "targets",
          "kvm/x86_64",
          "provides: alloc",
          "interface: true");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** The text after one to three accidents. */
  byte[] mutated(byte[] text) {
    byte[] spoilt = text;
    for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
      spoilt = once(spoilt);
    }
    return spoilt;
  }

  private byte[] once(byte[] text) {
    return switch (random.nextInt(14)) {
      case 0 -> flipped(text);
      case 1 -> withoutPart(text);
      case 2 -> withPartTwice(text);
      case 3 -> lines(text, this::swapped);
      case 4 -> lines(text, this::withLineTwice);
      case 5 -> lines(text, this::withoutLine);
      case 6 -> words(text, WORDS.get(random.nextInt(WORDS.size())));
      case 7 -> words(text, "");
      case 8 -> wordsSwapped(text);
      case 9 -> inserted(text, ODD.get(random.nextInt(ODD.size())));
      case 10 ->
          new String(text, StandardCharsets.ISO_8859_1)
              .substring(0, at(text))
              .getBytes(StandardCharsets.ISO_8859_1);
      case 11 -> lineEnds(text);
      case 12 -> inserted(text, huge());
      default -> lines(text, this::lineMoved);
    };
  }

  private String huge() {
    return switch (random.nextInt(6)) {
      case 0 -> "x".repeat(LONG);
      case 1 -> "[".repeat(DEEP);
      case 2 -> "(".repeat(DEEP);
      case 3 -> "!".repeat(DEEP) + "A";
      case 4 -> "{a: ".repeat(DEEP);
      default -> "if LIB_BASE\n".repeat(DEEP);
    };
  }

  private int at(byte[] text) {
    return random.nextInt(text.length + 1);
  }

  private byte[] flipped(byte[] text) {
    if (text.length == 0) {
      return text;
    }
    byte[] copy = text.clone();
    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private byte[] withoutPart(byte[] text) {
    int from = at(text);
    int to = Math.min(text.length, from + 1 + random.nextInt(20));
    return joined(text, from, new byte[0], to);
  }

  private byte[] withPartTwice(byte[] text) {
    int from = at(text);
    int to = Math.min(text.length, from + 1 + random.nextInt(60));
    return joined(text, to, Arrays.copyOfRange(text, from, to), to);
  }

  private byte[] inserted(byte[] text, String what) {
    int from = at(text);
    return joined(text, from, what.getBytes(StandardCharsets.UTF_8), from);
  }

  private static byte[] joined(byte[] text, int end, byte[] between, int start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + between.length);
    out.write(text, 0, end);
    out.writeBytes(between);
    out.write(text, start, text.length - start);
    return out.toByteArray();
  }

  private byte[] lineEnds(byte[] text) {
    String all = new String(text, StandardCharsets.ISO_8859_1);
    String changed =
        switch (random.nextInt(3)) {
          case 0 -> all.replace("\n", "\r\n");
          case 1 -> all.replace("\n", "\r");
          default -> all.replace("\t", "        ").replace("  ", "\t");
        };
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Changes a list in place. */
  private interface Change {
    void of(List<String> parts);
  }

  private byte[] lines(byte[] text, Change change) {
    return parts(text, "(?<=\n)", change);
  }

  private static byte[] parts(byte[] text, String border, Change change) {
    List<String> parts =
        new ArrayList<>(List.of(new String(text, StandardCharsets.ISO_8859_1).split(border)));
    change.of(parts);
    return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A word is replaced. */
  private byte[] words(byte[] text, String by) {
    return parts(
        text, "\\b", parts -> parts.set(random.nextInt(parts.size()), by.isEmpty() ? " " : by));
  }

  private byte[] wordsSwapped(byte[] text) {
    return parts(text, "\\b", this::swapped);
  }

  private void swapped(List<String> parts) {
    Collections.swap(parts, random.nextInt(parts.size()), random.nextInt(parts.size()));
  }

  private void withLineTwice(List<String> parts) {
    int which = random.nextInt(parts.size());
    parts.add(which, parts.get(which));
  }

  private void withoutLine(List<String> parts) {
    parts.remove(random.nextInt(parts.size()));
  }

  private void lineMoved(List<String> parts) {
    String line = parts.remove(random.nextInt(parts.size()));
    parts.add(random.nextInt(parts.size() + 1), line);
  }
}
