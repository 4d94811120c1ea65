package dev.arrow.pool;

import java.nio.file.Path;

/**
 * A folder with libraries below it.
 *
 * @param name as `pool.yaml` gives it
 * @param root the folder
 * @param variable the environment variable that stands for the folder in generated files
 */
public record Pool(String name, Path root, String variable) {}
