package org.sitewright.layout;

public record Point(double x, double y) {}
