package dev.arrow.solver;

import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small tree of a seed, dense in dependencies, selects, implies and choices. Entries mention
 * earlier ones and switch later ones on, so there are no loops.
 */
public final class SeededTree {
  /** The worlds in which trees are made. */
  public static final List<Dialect> DIALECTS =
      List.of(Dialects.LINUX_6_1, Dialects.LINUX_6_12, Dialects.LINUX_6_18);

  private static final SourcePosition PLACE = SourcePosition.wholeFile("seed");

  private final Random random;
  private final int size;
  private final StringBuilder out = new StringBuilder("config S0\n\tbool \"0\"\n\tmodules\n");

  private SeededTree(Random random, int size) {
    this.random = random;
    this.size = size;
  }

  /** The text of the tree with that many symbols, S0 (which allows m) and on. */
  public static String text(long seed, int size) {
    SeededTree tree = new SeededTree(new Random(seed), size);
    int at = 1;
    while (at < size) {
      at = tree.random.nextInt(8) == 0 && at + 3 < size ? tree.choice(at) : tree.entry(at);
    }
    return tree.out.toString();
  }

  /** The model of the tree in the dialect. */
  public static KconfigModel model(long seed, int size, Dialect dialect) {
    return model(text(seed, size), dialect);
  }

  /** The model of a text. */
  public static KconfigModel model(String text, Dialect dialect) {
    DiagnosticLog log = new DiagnosticLog();
    try (FileSystem system = Jimfs.newFileSystem()) {
      Path file = system.getPath("Kconfig").toAbsolutePath();
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      KconfigModel model = KconfigLoader.load(file, file.getParent(), dialect, Map.of(), log);
      log.throwIfErrors();
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines for a third of the symbols. */
  public static List<UserLine> lines(KconfigModel model, long seed) {
    Random random = new Random(seed);
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      String value =
          switch (symbol.type()) {
            case BOOL -> random.nextBoolean() ? "y" : "n";
            case TRISTATE -> List.of("n", "m", "y").get(random.nextInt(3));
            default -> "" + random.nextInt(20);
          };
      if (random.nextInt(3) == 0) {
        lines.add(UserLine.user(symbol.name(), value, PLACE));
      }
    }
    return lines;
  }

  private int entry(int at) {
    int kind = random.nextInt(10);
    String type = kind == 0 ? "int" : kind < 6 ? "bool" : "tristate";
    boolean prompt = random.nextInt(4) > 0;
    out.append("config S" + at + "\n\t" + type);
    out.append(prompt ? " \"" + at + "\"" + maybeIf(at) : "").append('\n');
    if (random.nextInt(2) == 0) {
      out.append("\tdepends on " + condition(at, 2) + "\n");
    }
    if (kind == 0) {
      out.append("\trange 1 10" + maybeIf(at) + "\n\tdefault " + random.nextInt(15) + "\n");
    } else {
      logic(at);
    }
    return at + 1;
  }

  private void logic(int at) {
    if (random.nextInt(3) == 0) {
      String value = random.nextInt(3) == 0 ? "S" + random.nextInt(at) : "y";
      out.append("\tdefault " + value + maybeIf(at) + "\n");
    }
    for (int i = random.nextInt(3); i > 0 && at + 1 < size; i--) {
      String word = random.nextInt(3) == 0 ? "imply" : "select";
      int target = at + 1 + random.nextInt(size - at - 1);
      out.append("\t" + word + " S" + target + maybeIf(at) + "\n");
    }
  }

  private int choice(int at) {
    out.append("choice\n\tprompt \"of " + at + "\"\n");
    out.append(random.nextInt(3) == 0 ? "\tdepends on S" + random.nextInt(at) + "\n" : "");
    for (int i = at; i < at + 3; i++) {
      out.append("config S" + i + "\n\tbool \"" + i + "\"\n");
      out.append(random.nextInt(3) == 0 ? "\tdepends on " + condition(at, 1) + "\n" : "");
    }
    out.append("endchoice\n");
    return at + 3;
  }

  private String maybeIf(int below) {
    return random.nextInt(3) == 0 ? " if " + condition(below, 1) : "";
  }

  private String condition(int below, int depth) {
    String name = "S" + random.nextInt(below);
    int kind = depth == 0 ? 0 : random.nextInt(7);
    return switch (kind) {
      case 1, 2 -> condition(below, depth - 1) + " && " + condition(below, depth - 1);
      case 3, 4 -> "(" + condition(below, depth - 1) + " || " + condition(below, depth - 1) + ")";
      case 5 -> "!" + name;
      case 6 -> name + (random.nextBoolean() ? " = y" : " != n");
      default -> name;
    };
  }
}
