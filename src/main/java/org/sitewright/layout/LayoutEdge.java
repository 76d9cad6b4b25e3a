package org.sitewright.layout;

public record LayoutEdge(String from, String to) {}
