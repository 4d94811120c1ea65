package dev.arrow.kconfig.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils a text in some places: bytes, words, lines, other texts' parts, its end, its encoding. */
final class Mutation {
  private static final String[] PIECES = {
    "$(",
    ")",
    "\n",
    "\t",
    "\"",
    "'",
    "\\\n",
    "\\",
    "if ",
    "endif\n",
    "choice\n",
    "endchoice\n",
    "menu \"x\"\n",
    "endmenu\n",
    "config A\n",
    "menuconfig B\n",
    "comment \"c\"\n",
    "depends on A\n",
    "select A\n",
    "imply B\n",
    "help\n",
    "---help---\n",
    " if ",
    "=",
    ":=",
    "+=",
    "!=",
    "<=",
    ">",
    "&&",
    "||",
    "!",
    "(",
    "source \"Kconfig\"\n",
    "default A\n",
    "m",
    "range 1 A\n",
    "range A A\n",
    "visible if A\n",
    "$(1)",
    "modules\n",
    "option modules\n",
    "tristate\n",
    "int\n",
    "hex \"h\"\n",
    "string\n",
    "optional\n",
    "transitional\n",
    "A = $(A)$(A)\n",
    "f = $(f,$(1))\n",
    "$(f,a,b)",
    "$(shell,echo x)",
    "$(error-if,y,z)",
    "$(warning-if,y,z)",
    "$(filename)$(lineno)",
    "mainmenu \"m\"\n",
    "osource \"*\"\n",
    "rsource \"K*\"\n",
    "def_bool y\n",
    "prompt \"p\"\n",
    "0x",
    "-1",
    "007",
    "99999999999999999999",
    "\0",
    "\r\n",
    "\u00ef\u00bb\u00bf",
    "\u00e9",
    "\u00c3\u00a9",
    "\u00ff\u00fe",
    "CONFIG_A=y\n",
    "# CONFIG_A is not set\n",
    "CONFIG_B=\"\\\"\n",
    "CONFIG_C=m\n",
    "CONFIG_=\n"
  };

  private final Random random;
  private final List<String> others;

  /** Mutations that may take parts of other texts; a text holds one byte a character. */
  Mutation(Random random, List<String> others) {
    this.random = random;
    this.others = others;
  }

  String of(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3); i > 0; i--) {
      change(out);
    }
    return out.toString();
  }

  private void change(StringBuilder out) {
    int at = random.nextInt(out.length() + 1);
    int to = Math.min(out.length(), at + random.nextInt(12));
    switch (random.nextInt(12)) {
      case 0 -> out.delete(at, to);
      case 1 -> out.insert(at, out.substring(at, to));
      case 2 -> out.insert(at, (char) random.nextInt(256));
      case 3, 4, 5 -> out.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 6 -> moveLine(out, true);
      case 7 -> moveLine(out, false);
      case 8 -> splice(out, at);
      case 9 -> out.setLength(at);
      case 10 -> encode(out);
      default -> {
        String moved = out.substring(at, to);
        out.delete(at, to).insert(random.nextInt(out.length() + 1), moved);
      }
    }
  }

  /** Takes a line out, and puts it in elsewhere. */
  private void moveLine(StringBuilder out, boolean again) {
    int at = random.nextInt(out.length() + 1);
    int from = out.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
    int newline = out.indexOf("\n", from);
    int to = newline < 0 ? out.length() : newline + 1;
    String line = out.substring(from, to);
    out.delete(from, to);
    if (again) {
      int place = out.indexOf("\n", random.nextInt(out.length() + 1)) + 1;
      out.insert(place, line.repeat(1 + random.nextInt(3)));
    }
  }

  private void splice(StringBuilder out, int at) {
    String other = others.get(random.nextInt(others.size()));
    int from = random.nextInt(other.length() + 1);
    out.insert(at, other, from, Math.min(other.length(), from + random.nextInt(400)));
  }

  private void encode(StringBuilder out) {
    String text = out.toString();
    out.setLength(0);
    switch (random.nextInt(4)) {
      case 0 -> out.append(text.replace("\n", "\r\n"));
      case 1 -> out.append("\u00ef\u00bb\u00bf").append(text);
      case 2 -> {
        byte[] wide = text.getBytes(StandardCharsets.UTF_16LE);
        out.append(new String(wide, StandardCharsets.ISO_8859_1));
      }
      default -> {
        byte[] utf8 = text.replace('e', '\u00e9').getBytes(StandardCharsets.UTF_8);
        out.append(new String(utf8, StandardCharsets.ISO_8859_1));
      }
    }
  }
}
