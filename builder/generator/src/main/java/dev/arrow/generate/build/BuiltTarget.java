package dev.arrow.generate.build;

import java.nio.file.Path;

/**
 * One image that is now up to date.
 *
 * @param target its name, for example {@code kvm/x86_64:debug}
 * @param folder its build folder
 * @param image the stripped image
 * @param debug the same image with its symbols
 */
public record BuiltTarget(String target, Path folder, Path image, Path debug) {}
