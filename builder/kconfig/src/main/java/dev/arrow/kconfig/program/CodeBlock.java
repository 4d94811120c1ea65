package dev.arrow.kconfig.program;

/** Compiled expressions with the constants they mention. Immutable. */
public final class CodeBlock {
  private final int[] code;
  private final String[] texts;
  private final boolean[] tristate;
  private final int deepest;

  CodeBlock(IntList code, ConstantTable constants, int deepest) {
    this.code = code.toArray();
    this.texts = new String[constants.size()];
    this.tristate = new boolean[constants.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = constants.text(i);
      tristate[i] = constants.isTristate(i);
    }
    this.deepest = deepest;
  }

  /** The instruction at a position; see {@link Code}. */
  public int at(int position) {
    return code[position];
  }

  public String constantText(int number) {
    return texts[number];
  }

  /** Whether the constant is y, m or n rather than a text. */
  public boolean isTristateConstant(int number) {
    return tristate[number];
  }

  /** How many values an expression may put on the stack. */
  public int deepest() {
    return deepest;
  }
}
