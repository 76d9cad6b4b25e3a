package org.sitewright.layout;

/**
 * A place on the canvas, in pixels; x grows to the right and y downwards. Both may be negative.
 */
public record Point(double x, double y) {
}
