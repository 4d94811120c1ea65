package dev.arrow.menuconfig.cells;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each role looks. Where a terminal has no colours, roles differ by bold, faint and reverse, so
 * every theme sets these too.
 *
 * @param name what the user calls it
 * @param paints the look of each role
 */
public record Theme(String name, Map<Role, Paint> paints) {
  /** The names that {@link #named} knows. */
  public static final List<String> NAMES = List.of("dark", "light", "classic", "mono");

  private static final int BLACK = 0;
  private static final int RED = 1;
  private static final int GREEN = 2;
  private static final int YELLOW = 3;
  private static final int BLUE = 4;
  private static final int CYAN = 6;
  private static final int WHITE = 7;
  private static final int GREY = 244;
  private static final int BRIGHT_RED = 9;
  private static final int BRIGHT_YELLOW = 11;
  private static final int BRIGHT_CYAN = 14;
  private static final int BRIGHT_WHITE = 15;

  public Theme {
    paints = Map.copyOf(paints);
  }

  /** A theme by its name. */
  public static Optional<Theme> named(String name) {
    return switch (name) {
      case "dark" -> Optional.of(dark());
      case "light" -> Optional.of(light());
      case "classic" -> Optional.of(classic());
      case "mono" -> Optional.of(new Theme("mono", plain()));
      default -> Optional.empty();
    };
  }

  /** The look of a role. */
  public Paint paint(Role role) {
    return paints.getOrDefault(role, Paint.PLAIN);
  }

  private static Map<Role, Paint> plain() {
    Map<Role, Paint> paints = new EnumMap<>(Role.class);
    paints.put(Role.TITLE, Paint.PLAIN.asBold().asReverse());
    paints.put(Role.SELECTED, Paint.PLAIN.asReverse());
    paints.put(Role.DIM, Paint.PLAIN.asFaint());
    paints.put(Role.ON, Paint.PLAIN.asBold());
    paints.put(Role.HEADING, Paint.PLAIN.asBold());
    paints.put(Role.CHANGED, Paint.PLAIN.asBold());
    paints.put(Role.KEY, Paint.PLAIN.asBold());
    paints.put(Role.WRONG, Paint.PLAIN.asBold());
    paints.put(Role.FOUND, Paint.PLAIN.asBold());
    paints.put(Role.INPUT, Paint.PLAIN.asReverse());
    return paints;
  }

  private static Theme dark() {
    Map<Role, Paint> paints = plain();
    paints.put(Role.TITLE, Paint.of(BRIGHT_WHITE).on(24).asBold());
    paints.put(Role.PATH, Paint.of(GREY));
    paints.put(Role.SELECTED, Paint.of(BRIGHT_WHITE).on(31));
    paints.put(Role.DIM, Paint.of(GREY));
    paints.put(Role.ON, Paint.of(GREEN).asBold());
    paints.put(Role.FORCED, Paint.of(CYAN));
    paints.put(Role.HEADING, Paint.of(BRIGHT_CYAN).asBold());
    paints.put(Role.CHANGED, Paint.of(BRIGHT_YELLOW).asBold());
    paints.put(Role.LINK, Paint.of(BRIGHT_CYAN));
    paints.put(Role.KEY, Paint.of(BRIGHT_YELLOW).asBold());
    paints.put(Role.WRONG, Paint.of(BRIGHT_RED).asBold());
    paints.put(Role.FOUND, Paint.of(BRIGHT_YELLOW).asBold());
    paints.put(Role.NOTICE, Paint.of(YELLOW));
    paints.put(Role.INPUT, Paint.of(BRIGHT_WHITE).on(238));
    return new Theme("dark", paints);
  }

  private static Theme light() {
    Map<Role, Paint> paints = plain();
    paints.put(Role.TITLE, Paint.of(BRIGHT_WHITE).on(BLUE).asBold());
    paints.put(Role.PATH, Paint.of(GREY));
    paints.put(Role.SELECTED, Paint.of(BLACK).on(153));
    paints.put(Role.DIM, Paint.of(GREY));
    paints.put(Role.ON, Paint.of(22).asBold());
    paints.put(Role.FORCED, Paint.of(BLUE));
    paints.put(Role.HEADING, Paint.of(BLUE).asBold());
    paints.put(Role.CHANGED, Paint.of(130).asBold());
    paints.put(Role.LINK, Paint.of(BLUE));
    paints.put(Role.KEY, Paint.of(130).asBold());
    paints.put(Role.WRONG, Paint.of(RED).asBold());
    paints.put(Role.FOUND, Paint.of(130).asBold());
    paints.put(Role.NOTICE, Paint.of(130));
    paints.put(Role.INPUT, Paint.of(BLACK).on(254));
    return new Theme("light", paints);
  }

  private static Theme classic() {
    Map<Role, Paint> paints = plain();
    paints.put(Role.TEXT, Paint.of(WHITE).on(BLUE));
    for (Role role : Role.values()) {
      paints.put(role, paints.getOrDefault(role, Paint.of(WHITE)).on(BLUE));
    }
    paints.put(Role.TITLE, Paint.of(BLUE).on(WHITE).asBold());
    paints.put(Role.SELECTED, Paint.of(BRIGHT_WHITE).on(RED).asBold());
    paints.put(Role.DIM, Paint.of(CYAN).on(BLUE));
    paints.put(Role.ON, Paint.of(BRIGHT_WHITE).on(BLUE).asBold());
    paints.put(Role.KEY, Paint.of(BRIGHT_YELLOW).on(BLUE).asBold());
    paints.put(Role.WRONG, Paint.of(BRIGHT_YELLOW).on(RED).asBold());
    paints.put(Role.INPUT, Paint.of(BLACK).on(WHITE));
    return new Theme("classic", paints);
  }
}
