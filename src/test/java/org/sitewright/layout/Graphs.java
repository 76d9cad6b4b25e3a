package org.sitewright.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Graphs to try. */
final class Graphs {
    static final String DEFAULT = "default network";
    static final String HOST = "host network";

    private final List<LayoutNode> nodes = new ArrayList<>();
    private final List<LayoutEdge> edges = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    Graphs groups(String... names) {
        groups.addAll(List.of(names));
        return this;
    }

    Graphs node(String id, String group) {
        return node(id, 178, 74, group);
    }

    Graphs node(String id, double width, double height, String group) {
        nodes.add(new LayoutNode(id, width, height, group));
        return this;
    }

    Graphs edge(String from, String to) {
        edges.add(new LayoutEdge(from, to));
        return this;
    }

    LayoutGraph graph() {
        return new LayoutGraph(nodes, edges, groups);
    }

    /** The six services of the first example in OCS's documentation. */
    static Graphs seed() {
        return new Graphs().groups(DEFAULT, HOST)
                .node("grafana", 178, 74, DEFAULT).node("influxdb", 178, 94, DEFAULT)
                .node("crossbar", 178, 74, DEFAULT).node("ocs-aggregator", 178, 74, DEFAULT)
                .node("ocs-influx-publisher", 186, 74, DEFAULT).node("ocs-LSA99ZZ", 178, 54, HOST)
                .edge("ocs-aggregator", "crossbar");
    }

    /** The ten services of the site that comes with the program. */
    static Graphs sample() {
        Graphs sample = new Graphs().groups(DEFAULT, HOST).node("crossbar", 180, 79, DEFAULT)
                .node("influxdb", 220, 79, DEFAULT).node("grafana", 180, 100, DEFAULT).node("ocs-web", 180, 79, DEFAULT)
                .node("ocs-registry", 180, 79, DEFAULT).node("ocs-aggregator", 190, 79, DEFAULT)
                .node("ocs-influx-publisher", 220, 79, DEFAULT).node("ocs-fake-data1", 180, 79, DEFAULT)
                .node("ocs-LSA22Z2", 180, 79, DEFAULT).node("ocs-LSA99ZZ", 180, 79, HOST)
                .edge("grafana", "influxdb").edge("ocs-influx-publisher", "influxdb");
        for (String agent : List.of("ocs-web", "ocs-registry", "ocs-aggregator", "ocs-influx-publisher", "ocs-fake-data1",
                "ocs-LSA22Z2")) {
            sample.edge(agent, "crossbar");
        }
        return sample;
    }

    /** A site with sixty services in three groups, as an observatory has them. */
    static Graphs observatory() {
        Graphs site = new Graphs().groups(DEFAULT, HOST, "lab network");
        site.node("crossbar", DEFAULT).node("influxdb", DEFAULT).node("grafana", DEFAULT).node("nginx", DEFAULT)
                .node("aggregator", DEFAULT).node("publisher", DEFAULT).node("loki", DEFAULT).node("promtail", DEFAULT)
                .edge("grafana", "influxdb").edge("grafana", "loki").edge("nginx", "grafana").edge("aggregator", "crossbar")
                .edge("publisher", "crossbar").edge("publisher", "influxdb").edge("promtail", "loki");
        for (int i = 0; i < 24; i++) {
            site.node("agent-" + i, 150 + i % 5 * 12, 54 + i % 3 * 20, DEFAULT).edge("agent-" + i, "crossbar");
        }
        for (int i = 0; i < 16; i++) {
            site.node("host-agent-" + i, HOST);
            if (i % 4 == 0) {
                site.edge("host-agent-" + i, "crossbar");
            }
        }
        for (int i = 0; i < 12; i++) {
            site.node("lab-" + i, "lab network");
            if (i > 0 && i < 6) {
                site.edge("lab-" + i, "lab-" + (i - 1) / 2);
            }
        }
        return site;
    }

    static Graphs chain(int length) {
        Graphs chain = new Graphs().groups(DEFAULT);
        for (int i = 0; i < length; i++) {
            chain.node("link-" + i, DEFAULT);
            if (i > 0) {
                chain.edge("link-" + i, "link-" + (i - 1));
            }
        }
        return chain;
    }

    static Graphs star(int leaves) {
        Graphs star = new Graphs().groups(DEFAULT).node("hub", DEFAULT);
        for (int i = 0; i < leaves; i++) {
            star.node("leaf-" + i, DEFAULT).edge("leaf-" + i, "hub");
        }
        return star;
    }

    static Graphs isolated(int count) {
        Graphs all = new Graphs().groups(DEFAULT);
        for (int i = 0; i < count; i++) {
            all.node("single-" + i, 150 + i % 7 * 10, 60 + i % 3 * 15, DEFAULT);
        }
        return all;
    }

    /** Many groups with edges inside, some cycles, and one edge in ten across. */
    static Graphs random(int count, int groups, long seed) {
        Random random = new Random(seed);
        Graphs graph = new Graphs();
        for (int i = 0; i < groups; i++) {
            graph.groups("group-" + i);
        }
        for (int i = 0; i < count; i++) {
            graph.node("n" + i, 120 + random.nextInt(100), 50 + random.nextInt(60), "group-" + i % groups);
            if (i >= groups && random.nextInt(4) > 0) {
                int other = random.nextInt(10) == 0 ? random.nextInt(i) : i - groups * (1 + random.nextInt(Math.max(1, i / groups)));
                graph.edge("n" + i, "n" + Math.floorMod(other, count));
            }
        }
        return graph;
    }
}
