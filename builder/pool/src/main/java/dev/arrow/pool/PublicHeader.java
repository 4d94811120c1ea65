package dev.arrow.pool;

import java.nio.file.Path;

/**
 * A header that other libraries may include.
 *
 * @param path as it stands in an `#include`, such as `arrow/pmm.h`
 * @param file the file itself
 * @param facts what the file includes, mentions and exports
 */
public record PublicHeader(String path, Path file, CFileFacts facts) {}
