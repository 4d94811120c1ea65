/** Our Kconfig engine against the C tools of whole trees that others wrote. */
@NullMarked
package dev.arrow.tests.kconfig;

import org.jspecify.annotations.NullMarked;
