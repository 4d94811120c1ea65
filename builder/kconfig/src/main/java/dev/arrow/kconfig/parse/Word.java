package dev.arrow.kconfig.parse;

import org.jspecify.annotations.Nullable;

/**
 * A word that was read at least once.
 *
 * @param text the one string that stands for it
 * @param hash of its bytes
 * @param keyword what it is if the language keeps it
 */
record Word(String text, int hash, @Nullable Keyword keyword) {}
