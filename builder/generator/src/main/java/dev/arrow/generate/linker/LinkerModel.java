package dev.arrow.generate.linker;

/**
 * What the templates below {@code linker/} know of a target.
 *
 * @param linkAddress where the image is linked, as the linker writes numbers; empty when the
 *     platform leaves it to the template
 * @param pageSize bytes of a page, as a decimal number
 */
public record LinkerModel(String linkAddress, String pageSize) {}
