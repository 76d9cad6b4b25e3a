package org.sitewright.layout;

public record Box(double x, double y, double width, double height) {}
