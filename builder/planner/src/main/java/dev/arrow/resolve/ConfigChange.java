package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import java.util.List;

/**
 * What a change of the configuration leads to; nothing is written yet.
 *
 * @param layers after the change
 * @param remarks what the user should know: lines that were dropped, overridden or have no effect
 */
public record ConfigChange(ConfigLayers layers, List<Diagnostic> remarks) {
  public ConfigChange {
    remarks = List.copyOf(remarks);
  }
}
