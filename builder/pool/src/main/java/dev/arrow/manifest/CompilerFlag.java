package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * A flag of the compiler, or several that say the same to different compilers: the first that the
 * compiler knows is taken. Compilers differ in names; that none of them is known is a fault, unless
 * the manifest says that the flag may be left out.
 *
 * @param alternatives at least one, best first
 * @param optional whether code is right without any of them
 * @param at where it stands
 */
public record CompilerFlag(List<String> alternatives, boolean optional, SourcePosition at) {
  private static final String NONE = "none";

  public CompilerFlag {
    alternatives = List.copyOf(alternatives);
  }

  /** The compiler has to be asked which one it knows. */
  public boolean isQuestion() {
    return optional || alternatives.size() > 1;
  }

  /** The flags of a list that may be absent. */
  static List<CompilerFlag> list(YamlMap map, String key) {
    return map.items(key).stream().flatMap(item -> of(item).stream()).toList();
  }

  private static List<CompilerFlag> of(YamlValue item) {
    if (item.isText()) {
      return item.text().stream()
          .map(text -> new CompilerFlag(List.of(text.text()), false, text.at()))
          .toList();
    }
    List<String> names =
        item.items().stream().flatMap(each -> each.text().stream()).map(PlacedText::text).toList();
    boolean optional = !names.isEmpty() && names.get(names.size() - 1).equals(NONE);
    List<String> flags = optional ? names.subList(0, names.size() - 1) : names;
    if (flags.isEmpty() || flags.contains(NONE)) {
      item.bad(
          "holds a list that is no choice of flags",
          Optional.of(
              "Write `[-fone-name, -fother-name]`, and `none` at the end if it may be left out."));
      return List.of();
    }
    return List.of(new CompilerFlag(flags, optional, item.at()));
  }
}
