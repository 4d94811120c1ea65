package dev.arrow.size;

/** What a row of a table stands for. */
public enum Grouping {
  LIBRARY {
    @Override
    SizeRow.Key key(Part part) {
      return new SizeRow.Key(part.library(), "");
    }
  },
  SECTION {
    @Override
    SizeRow.Key key(Part part) {
      return new SizeRow.Key(part.section().isEmpty() ? part.library() : part.section(), "");
    }
  },
  SYMBOL {
    @Override
    SizeRow.Key key(Part part) {
      if (part.library().startsWith("[")) {
        return new SizeRow.Key(part.library(), "");
      }
      String name = part.symbol().isEmpty() ? "[" + part.section() + "]" : part.symbol();
      return new SizeRow.Key(name, part.library());
    }
  };

  /** The row that a part belongs to. */
  abstract SizeRow.Key key(Part part);

  /** Its name on command lines. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
