/**
 * What manifests may look like, as data: readers take their keys from it, and editors a JSON
 * schema. It says nothing of any one manifest.
 */
@NullMarked
package dev.arrow.manifest.shape;

import org.jspecify.annotations.NullMarked;
