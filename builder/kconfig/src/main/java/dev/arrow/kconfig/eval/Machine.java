package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.program.Code;
import dev.arrow.kconfig.program.CodeBlock;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;

/** Runs compiled expressions against a state. Keeps its own stack, so depth is no danger. */
final class Machine {
  private final KconfigModel model;
  private final Program program;
  private final State state;
  private final boolean textsOnly;
  private final boolean bareConstants;
  private final boolean bareLogic;
  private final boolean boolsAsTexts;
  private byte[] stack;

  Machine(KconfigModel model, State state) {
    this.model = model;
    this.program = model.program();
    this.state = state;
    this.textsOnly = model.dialect().has(Feature.TEXT_COMPARISONS);
    this.bareConstants = model.dialect().has(Feature.BARE_CONSTANTS);
    this.bareLogic = model.dialect().has(Feature.BARE_LOGIC);
    this.boolsAsTexts = model.dialect().has(Feature.BOOLS_AS_TEXTS);
    this.stack = new byte[program.code().deepest()];
  }

  /** A condition of the program: 0, 1 or 2. */
  byte condition(int position) {
    return position == Program.ALWAYS ? 2 : run(program.code(), position);
  }

  /** Code that starts anywhere in a block. */
  byte run(CodeBlock code, int position) {
    if (stack.length < code.deepest()) {
      stack = new byte[code.deepest()];
    }
    byte[] values = stack;
    int top = -1;
    int at = position;
    while (true) {
      int instruction = code.at(at++);
      switch (Code.operation(instruction)) {
        case Code.UNIT -> values[++top] = state.tristate[Code.argument(instruction)];
        case Code.CONSTANT -> values[++top] = (byte) Code.argument(instruction);
        case Code.NOT -> values[top] = (byte) (2 - values[top]);
        case Code.AND -> {
          top--;
          values[top] = values[top] < values[top + 1] ? values[top] : values[top + 1];
        }
        case Code.OR -> {
          top--;
          values[top] = values[top] > values[top + 1] ? values[top] : values[top + 1];
        }
        case Code.COMPARE -> {
          int order = compare(code, code.at(at), code.at(at + 1));
          at += 2;
          boolean holds = Code.relation(Code.argument(instruction)).holds(order);
          values[++top] = (byte) (holds ? 2 : 0);
        }
        default -> {
          return values[top];
        }
      }
    }
  }

  private int compare(CodeBlock code, int left, int right) {
    if (textsOnly) {
      return text(code, left).compareTo(text(code, right));
    }
    return Comparer.compare(
        text(code, left), type(code, left), text(code, right), type(code, right));
  }

  /** The text of an operand: a symbol's value or a constant. */
  String text(CodeBlock code, int operand) {
    return operand < 0 ? code.constantText(~operand) : text(operand);
  }

  /**
   * What a number or text takes over from an operand. In the C tool a bool or tristate symbol hands
   * over n whatever its value is; the constants hand over themselves.
   */
  String heldText(int operand) {
    boolean logical = !boolsAsTexts && operand >= 0 && model.symbol(operand).type().isLogical();
    return logical ? Tristate.N.text() : text(program.code(), operand);
  }

  private SymbolType type(CodeBlock code, int operand) {
    if (operand >= 0) {
      SymbolType type = model.symbol(operand).type();
      return bareLogic && type.isLogical() ? SymbolType.UNKNOWN : type;
    }
    return code.isTristateConstant(~operand) && !bareConstants
        ? SymbolType.TRISTATE
        : SymbolType.UNKNOWN;
  }

  /** The value of a symbol as a text. */
  String text(int symbol) {
    String text = state.text[symbol];
    if (text != null) {
      return text;
    }
    SymbolType type = model.symbol(symbol).type();
    return type.isLogical()
        ? Tristate.of(state.tristate[symbol]).text()
        : type == SymbolType.UNKNOWN ? model.symbol(symbol).name() : "";
  }
}
