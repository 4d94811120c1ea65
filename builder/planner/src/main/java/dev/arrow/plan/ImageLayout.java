package dev.arrow.plan;

import java.util.Optional;

/**
 * Where the image lies in memory.
 *
 * @param template the linker script as a template, below the folder of all templates
 * @param linkAddress where the image is linked; empty when the template decides
 * @param pageSize bytes of a page
 */
public record ImageLayout(String template, Optional<String> linkAddress, int pageSize) {}
