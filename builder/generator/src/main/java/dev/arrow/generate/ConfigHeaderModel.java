package dev.arrow.generate;

import dev.arrow.plan.Unit;
import java.util.List;

/**
 * What {@code header/config.h.ftl} prints.
 *
 * @param unit whose options they are
 * @param options sorted by name
 */
public record ConfigHeaderModel(String unit, List<Option> options) {

  /**
   * One macro.
   *
   * @param name without {@code CONFIG_}
   * @param value as C writes it
   */
  public record Option(String name, String value) {}

  static ConfigHeaderModel of(Unit unit) {
    List<Option> options =
        unit.config().entrySet().stream().map(e -> new Option(e.getKey(), e.getValue())).toList();
    return new ConfigHeaderModel(unit.name(), options);
  }
}
