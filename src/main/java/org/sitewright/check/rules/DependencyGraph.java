package org.sitewright.check.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which services wait for which, by number, and the circles among them. Time and space grow with services and edges, and for
 * each shortest way with those of its circle.
 */
final class DependencyGraph {
    private final int[][] awaited;

    /** @param awaited for each service the numbers of those that it waits for */
    DependencyGraph(int[][] awaited) {
        this.awaited = awaited;
    }

    /**
     * For each service the number of its group: two services are in one group if each can be reached from the other (Tarjan's
     * strongly connected components, without recursion).
     */
    int[] groups() {
        return new Tarjan().run();
    }

    /** The shortest way from one service to another within a group, both ends included; empty if there is none. */
    List<Integer> way(int from, int to, int[] groups) {
        int[] before = new int[awaited.length];
        Arrays.fill(before, -1);
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        before[from] = from;
        while (!next.isEmpty() && before[to] < 0) {
            int service = next.remove();
            for (int other : awaited[service]) {
                if (groups[other] == groups[from] && before[other] < 0) {
                    before[other] = service;
                    next.add(other);
                }
            }
        }
        if (before[to] < 0) {
            return List.of();
        }
        List<Integer> way = new ArrayList<>(List.of(to));
        for (int at = to; at != from; at = before[at]) {
            way.add(before[at]);
        }
        return way.reversed();
    }

    private final class Tarjan {
        private final int[] index = new int[awaited.length];
        private final int[] low = new int[awaited.length];
        private final int[] nextEdge = new int[awaited.length];
        private final int[] group = new int[awaited.length];
        private final int[] stack = new int[awaited.length];
        private final int[] path = new int[awaited.length];
        private int stacked;
        private int onPath;
        private int counter;
        private int groupCount;

        int[] run() {
            Arrays.fill(group, -1);
            for (int service = 0; service < awaited.length; service++) {
                if (index[service] == 0) {
                    enter(service);
                    while (onPath > 0) {
                        step(path[onPath - 1]);
                    }
                }
            }
            return group;
        }

        private void enter(int service) {
            index[service] = ++counter;
            low[service] = counter;
            stack[stacked++] = service;
            path[onPath++] = service;
        }

        private void step(int service) {
            if (nextEdge[service] < awaited[service].length) {
                int other = awaited[service][nextEdge[service]++];
                if (index[other] == 0) {
                    enter(other);
                } else if (group[other] < 0) {
                    low[service] = Math.min(low[service], index[other]);
                }
                return;
            }
            onPath--;
            if (onPath > 0) {
                int parent = path[onPath - 1];
                low[parent] = Math.min(low[parent], low[service]);
            }
            if (low[service] == index[service]) {
                int member;
                do {
                    member = stack[--stacked];
                    group[member] = groupCount;
                } while (member != service);
                groupCount++;
            }
        }
    }
}
