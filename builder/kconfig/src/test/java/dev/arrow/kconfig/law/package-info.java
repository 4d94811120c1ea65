/** What must hold for every tree and every configuration, tried on generated ones. */
@NullMarked
package dev.arrow.kconfig.law;

import org.jspecify.annotations.NullMarked;
