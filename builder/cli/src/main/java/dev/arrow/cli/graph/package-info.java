/** The graph of libraries as texts: for people, for graphviz, for mermaid. */
@NullMarked
package dev.arrow.cli.graph;

import org.jspecify.annotations.NullMarked;
