package org.sitewright.yaml;

/**
 * One document of a text.
 *
 * @param base where it begins; the offsets of its root count from here
 * @param end  behind its last line, counted in the text
 * @param root the root node; a missing scalar for an empty document
 * @param frame what was noticed outside of the frames within it
 */
public record YamlDocument(int base, int end, YamlNode root, YamlFrame frame) {}
