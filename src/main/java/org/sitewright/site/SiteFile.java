package org.sitewright.site;

/**
 * A file of a site.
 *
 * @param name its path from the site's folder, parts separated by {@code /}
 */
public record SiteFile(String name) implements Comparable<SiteFile> {
    @Override
    public int compareTo(SiteFile other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
