package org.sitewright.layout;

import java.util.List;
import java.util.Map;

public record Placement(Map<String, Box> nodes, Map<String, Box> groups, Map<LayoutEdge, List<Point>> routes) {}
