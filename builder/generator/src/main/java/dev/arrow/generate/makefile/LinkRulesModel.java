package dev.arrow.generate.makefile;

import dev.arrow.plan.LinkRules;
import java.util.List;

/**
 * What {@code makefile/link-rules.ftl} prints: a table that awk reads.
 *
 * @param members units of the link
 * @param exports declarations of all libraries
 * @param demands symbols named by manifests
 * @param programNeeds what the program left undefined
 */
public record LinkRulesModel(
    List<MemberModel> members,
    List<LinkRules.Export> exports,
    List<LinkRules.Demand> demands,
    List<String> programNeeds) {

  /**
   * A unit of the link.
   *
   * @param name unit
   * @param entry Kconfig symbol
   * @param kconfig Kconfig file
   * @param object joined object
   * @param allowed units it may use
   */
  public record MemberModel(
      String name, String entry, String kconfig, String object, List<String> allowed) {}

  public static LinkRulesModel of(LinkRules rules) {
    return new LinkRulesModel(
        rules.members().stream()
            .map(
                m ->
                    new MemberModel(
                        m.name(), m.entry(), m.kconfig(), m.object(), List.copyOf(m.allowed())))
            .toList(),
        rules.exports(),
        rules.demands(),
        List.copyOf(rules.programNeeds()));
  }
}
