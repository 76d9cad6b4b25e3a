package org.sitewright.ocs.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of one of the program's own catalogue files, taken apart by its indentation into pieces that can be read each for itself.
 *
 * @param head    what stands before the entries: sources and categories
 * @param entries by key, in their order
 */
record CatalogueText(String head, Map<String, Entry> entries) {
    /** @param text with the head before it, so that it is a catalogue of one entry */
    record Entry(boolean ofAgent, String text) {}

    static CatalogueText of(String whole) {
        StringBuilder head = new StringBuilder();
        Map<String, Entry> entries = new LinkedHashMap<>();
        String section = "";
        String key = "";
        StringBuilder entry = new StringBuilder();
        for (String line : whole.lines().toList()) {
            boolean top = !line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '#';
            boolean member = line.length() > 2 && line.startsWith("  ") && line.charAt(2) != ' ' && line.charAt(2) != '#';
            if (top || member && !section.isEmpty()) {
                close(entries, key, section, head, entry);
                key = top ? "" : line.strip().substring(0, line.strip().indexOf(':'));
            }
            if (top) {
                section = line.equals("agents:") || line.equals("services:") ? line : "";
            }
            if (section.isEmpty()) {
                head.append(line).append('\n');
            } else if (!top) {
                entry.append(line).append('\n');
            }
        }
        close(entries, key, section, head, entry);
        return new CatalogueText(head.toString(), entries);
    }

    private static void close(Map<String, Entry> entries, String key, String section, StringBuilder head, StringBuilder entry) {
        if (!key.isEmpty()) {
            entries.put(key, new Entry(section.equals("agents:"), head + section + "\n" + entry));
        }
        entry.setLength(0);
    }
}
