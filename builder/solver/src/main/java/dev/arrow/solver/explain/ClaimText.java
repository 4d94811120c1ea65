package dev.arrow.solver.explain;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.Optional;

/** The words for a claim. A condition and the one symbol it names share a line. */
final class ClaimText {
  private static final int LONGEST = 200;

  private final Vocabulary vocabulary;

  ClaimText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The only cause of a condition or the like, if the line of that speaks of it as well. */
  static Optional<Cause> introduced(Cause cause) {
    boolean introduces =
        cause.claim() instanceof Claim.Unmet
            || cause.claim() instanceof Claim.SelectedBy
            || cause.claim() instanceof Claim.Idle;
    if (!introduces || cause.because().size() != 1 || cause.hidden() > 0) {
      return Optional.empty();
    }
    Cause only = cause.because().get(0);
    return symbol(only.claim()).filter(symbol -> names(cause.claim(), symbol)).map(symbol -> only);
  }

  private static boolean names(Claim claim, String symbol) {
    if (claim instanceof Claim.Unmet unmet) {
      Expr part = unmet.obstacle().part();
      Expr plain = part instanceof Expr.Not not ? not.operand() : part;
      return plain instanceof Expr.Reference reference && reference.name().equals(symbol);
    }
    if (claim instanceof Claim.SelectedBy selected) {
      return selected.selector().symbol().equals(symbol);
    }
    return claim instanceof Claim.Idle idle && !(idle.property() instanceof Property.Default);
  }

  private static Optional<String> symbol(Claim claim) {
    if (claim instanceof Claim.Holds holds) {
      return Optional.of(holds.symbol().name());
    }
    if (claim instanceof Claim.Changeable changeable) {
      return Optional.of(changeable.symbol().name());
    }
    if (claim instanceof Claim.Hindered hindered) {
      return Optional.of(hindered.symbol().name());
    }
    if (claim instanceof Claim.Decided decided) {
      return Optional.of(decided.symbol().name());
    }
    return claim instanceof Claim.Undefined undefined
        ? Optional.of(undefined.symbol())
        : Optional.empty();
  }

  /** A line for a cause. */
  String of(Cause cause) {
    return introduced(cause)
        .map(only -> introduction(cause.claim()) + ", which " + predicate(only))
        .orElseGet(() -> alone(cause));
  }

  /** A line for values that the symbol of the explanation has not. */
  String other(Cause cause, String values) {
    Claim claim = cause.claim();
    String to = values.isEmpty() ? "set" : values;
    if (claim instanceof Claim.Changeable) {
      return values.isEmpty() ? "You can set it." : "You can set it to " + values + ".";
    }
    if (claim instanceof Claim.Hindered hindered) {
      boolean leaf = cause.because().isEmpty();
      String end = leaf ? ": " + message(hindered) : ends(hindered);
      return "It cannot be " + to + end;
    }
    return claim instanceof Claim.Decided decided
        ? capital(decides(decided)) + "."
        : "It is " + values + " already.";
  }

  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String alone(Cause cause) {
    Claim claim = cause.claim();
    return symbol(claim)
        .map(symbol -> named(symbol) + " " + predicate(cause))
        .orElseGet(() -> introduction(claim) + end(cause));
  }

  private static String end(Cause cause) {
    boolean alternatives =
        cause.claim() instanceof Claim.Unmet unmet && !unmet.obstacle().branches().isEmpty();
    return alternatives ? "; one of these would do:" : "";
  }

  private String introduction(Claim claim) {
    if (claim instanceof Claim.Unmet unmet) {
      return "needs " + part(unmet.obstacle()) + ", " + unmet.obstacle().position();
    }
    if (claim instanceof Claim.SelectedBy selected) {
      SourcePosition place = selected.selector().position();
      return (selected.implied() ? "implied by " : "selected by ")
          + named(selected.selector().symbol())
          + ", "
          + place;
    }
    if (claim instanceof Claim.Side side) {
      return "way " + side.number();
    }
    Property property = ((Claim.Idle) claim).property();
    return idle(property) + ", " + property.position();
  }

  private String part(Obstacle obstacle) {
    if (obstacle.part() instanceof Expr.Reference reference) {
      return named(reference.name());
    }
    if (obstacle.part() instanceof Expr.Not not && not.operand() instanceof Expr.Reference off) {
      return named(off.name()) + " to be n";
    }
    return "`" + shortened(obstacle.part().toString()) + "`";
  }

  private String idle(Property property) {
    if (property instanceof Property.Default value) {
      return "would be on by `default " + shortened(value.value().toString()) + "`";
    }
    Symbol by = property.node().symbol().orElseThrow();
    String verb = property instanceof Property.Imply ? "implied" : "selected";
    String condition =
        property.condition() == Expr.Constant.YES
            ? ""
            : " if `" + shortened(property.condition().toString()) + "`";
    return "would be " + verb + " by " + named(by.name()) + condition;
  }

  private String predicate(Cause cause) {
    Claim claim = cause.claim();
    if (claim instanceof Claim.Holds holds) {
      return is(holds.text()) + origin(holds.origin());
    }
    if (claim instanceof Claim.Changeable changeable) {
      String to = changeable.wanted().map(value -> " to " + value).orElse("");
      return is(changeable.text()) + origin(changeable.origin()) + "; you can set it" + to;
    }
    if (claim instanceof Claim.Hindered hindered) {
      return hindered(cause, hindered);
    }
    if (claim instanceof Claim.Decided decided) {
      return is(decided.text()) + ": " + decides(decided);
    }
    return "is defined nowhere";
  }

  private String hindered(Cause cause, Claim.Hindered hindered) {
    String cannot = " and cannot be " + hindered.wanted().orElse("set");
    // Who selects it stands in the lines below.
    boolean told = hindered.origin() instanceof Origin.FromSelect;
    String is = is(hindered.text()) + (told ? "" : origin(hindered.origin())) + cannot;
    if (cause.above()) {
      return is + ", as is told above";
    }
    boolean leaf = cause.because().isEmpty() && cause.hidden() == 0;
    return is + (leaf ? ": " + message(hindered) : ends(hindered));
  }

  /** The engine's reason; a library that nobody selects may still be needed. */
  private String message(Claim.Hindered hindered) {
    boolean needed =
        hindered.reason() instanceof Reason.Promptless
            && vocabulary.library(hindered.symbol().name()).isPresent()
            && !hindered.wanted().equals(Optional.of("n"));
    return needed ? "a program that calls it switches it on" : hindered.reason().message();
  }

  /** What the lines below are to the claim. */
  private static String ends(Claim.Hindered hindered) {
    Reason reason = hindered.reason();
    if (reason instanceof Reason.Promptless) {
      return hindered.wanted().equals(Optional.of("n"))
          ? " by itself:"
          : " by itself; one of these would do:";
    }
    if (reason instanceof Reason.ChoiceNeedsOne) {
      return ": its choice needs one member; one of these would do:";
    }
    boolean several =
        reason instanceof Reason.Blocked blocked
            && blocked.ways().stream().filter(way -> !way.isEmpty()).count() > 1;
    return several ? "; one of these would do:" : ":";
  }

  private static String decides(Claim.Decided decided) {
    return decided.elsewhere().isEmpty()
        ? "the project decides it"
        : "it can be y only " + String.join(" or ", decided.elsewhere());
  }

  private static String is(String text) {
    return "is " + (text.isEmpty() ? "empty" : text);
  }

  private static String origin(Origin origin) {
    return " (" + OriginText.brief(origin) + ")";
  }

  private String named(String symbol) {
    return vocabulary
        .library(symbol)
        .map(name -> "the library " + name + " (`" + symbol + "`)")
        .orElse("`" + symbol + "`");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
