/** Flattened device trees, by which machines without firmware's tables are described. */
@NullMarked
package dev.arrow.run.devicetree;

import org.jspecify.annotations.NullMarked;
