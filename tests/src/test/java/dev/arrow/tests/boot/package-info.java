/** Programs booted on every machine: statuses, arguments, memory, traps, boot protocol. */
@NullMarked
package dev.arrow.tests.boot;

import org.jspecify.annotations.NullMarked;
