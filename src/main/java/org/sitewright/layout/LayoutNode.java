package org.sitewright.layout;

/**
 * Something to be placed.
 *
 * @param id     unique in its graph
 * @param width  in pixels, positive
 * @param height in pixels, positive
 * @param group  the name of the group that it stands in; empty for none
 */
public record LayoutNode(String id, double width, double height, String group) {
    /** @throws IllegalArgumentException if a size is not a positive number */
    public LayoutNode {
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException("No size for " + id + ": " + width + " by " + height);
        }
    }
}
