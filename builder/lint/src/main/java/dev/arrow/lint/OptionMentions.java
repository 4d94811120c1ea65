package dev.arrow.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.manifest.SourceRule;
import dev.arrow.pool.CNames;
import dev.arrow.pool.Library;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The symbols that somebody looks at: C files, manifests, templates, other Kconfig entries. */
final class OptionMentions {
  private static final String TEMPLATE = ".ftl";
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final LintPools pools;
  private final Set<String> mentioned = new HashSet<>();

  OptionMentions(LintPools pools, KconfigModel model) {
    this.pools = pools;
    for (Library library : pools.index().libraries()) {
      pools
          .code(library)
          .forEach(file -> mentioned.addAll(pools.facts().of(file).options().keySet()));
      library.manifest().sources().forEach(this::addCondition);
    }
    pools
        .index()
        .contractHeaders()
        .forEach(header -> mentioned.addAll(header.facts().options().keySet()));
    pools
        .reader()
        .filesBelow(pools.index().arrowHome().resolve("templates"), java.util.List.of())
        .stream()
        .filter(file -> file.toString().endsWith(TEMPLATE))
        .forEach(this::addTemplate);
    model.symbols().forEach(this::addKconfig);
    model.choices().forEach(choice -> choice.definitions().forEach(node -> addNode(node, "")));
  }

  boolean contains(String symbol) {
    return mentioned.contains(symbol);
  }

  private void addCondition(SourceRule rule) {
    rule.condition().ifPresent(condition -> addWords(condition.text()));
  }

  private void addTemplate(Path file) {
    CNames names = pools.names(file);
    names.words().stream()
        .map(word -> word.startsWith("CONFIG_") ? word.substring("CONFIG_".length()) : word)
        .forEach(mentioned::add);
  }

  private void addWords(String text) {
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      mentioned.add(matcher.group());
    }
  }

  private void addKconfig(Symbol symbol) {
    symbol.definitions().forEach(node -> addNode(node, symbol.name()));
  }

  /** What an entry says of itself does not count. */
  private void addNode(MenuNode node, String own) {
    add(node.dependency(), own);
    for (Property property : node.properties()) {
      add(property.condition(), own);
      if (property instanceof Property.Default value) {
        add(value.value(), own);
      } else if (property instanceof Property.Range range) {
        add(range.low(), own);
        add(range.high(), own);
      } else if (property instanceof Property.Select || property instanceof Property.Imply) {
        // Who switches another on has an effect.
        mentioned.add(own);
      }
    }
  }

  private void add(Expr expr, String own) {
    expr.forEachReference(
        reference -> {
          if (!reference.name().equals(own)) {
            mentioned.add(reference.name());
          }
        });
  }
}
