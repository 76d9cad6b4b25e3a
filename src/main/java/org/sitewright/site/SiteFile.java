package org.sitewright.site;

/**
 * A file of a site.
 *
 * @param name its path from the site's folder, parts separated by {@code /}
 */
public record SiteFile(String name) implements Comparable<SiteFile> {
    /** The folder that it lies in, as a path from the site's folder; empty for that folder itself. */
    public String folder() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** Its name without folders. */
    public String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(SiteFile other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
