package dev.arrow.generate;

/**
 * A file to be written.
 *
 * @param path relative to the project's folder
 * @param content all of it
 */
public record GeneratedFile(String path, String content) {}
