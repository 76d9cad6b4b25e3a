package org.sitewright.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Takes arrows that close a cycle out of a graph. */
final class Cycles {
    private enum Mark { NEW, OPEN, DONE }

    private record Visit(int node, Iterator<Integer> left) {
    }

    private final List<Set<Integer>> targets;

    /** @param targets by number of the node, the numbers of those that its arrows point to; is changed */
    Cycles(List<Set<Integer>> targets) {
        this.targets = targets;
    }

    void open() {
        Mark[] marks = new Mark[targets.size()];
        Arrays.fill(marks, Mark.NEW);
        for (int start = 0; start < marks.length; start++) {
            if (marks[start] == Mark.NEW) {
                visit(start, marks);
            }
        }
    }

    private void visit(int start, Mark[] marks) {
        Deque<Visit> stack = new ArrayDeque<>();
        marks[start] = Mark.OPEN;
        stack.push(new Visit(start, iterator(start)));
        while (!stack.isEmpty()) {
            Visit visit = stack.peek();
            if (!visit.left().hasNext()) {
                marks[visit.node()] = Mark.DONE;
                stack.pop();
                continue;
            }
            int target = visit.left().next();
            if (marks[target] == Mark.OPEN) {
                targets.get(visit.node()).remove(target);
            } else if (marks[target] == Mark.NEW) {
                marks[target] = Mark.OPEN;
                stack.push(new Visit(target, iterator(target)));
            }
        }
    }

    /** Over a copy: arrows are removed on the way. */
    private Iterator<Integer> iterator(int node) {
        return new ArrayList<>(targets.get(node)).iterator();
    }
}
