/**
 * What commands answer to programs: one JSON document each, see {@link dev.arrow.cli.json.Answer}.
 */
@NullMarked
package dev.arrow.cli.json;

import org.jspecify.annotations.NullMarked;
