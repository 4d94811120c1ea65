package dev.arrow.cli.json;

/**
 * A command that can answer with a document, see {@link Answer}: it is given the option {@code
 * --json}. The command does not ask whether the option was there; its console knows, since the
 * beginning, as wrong usage is answered with a document as well.
 */
public interface AnswersInJson {
  /** The option. */
  String OPTION = "--json";

  /** What help says of the option. */
  String OPTION_SUMMARY = "answer with a JSON document";
}
