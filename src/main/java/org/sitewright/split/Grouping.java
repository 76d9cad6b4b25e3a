package org.sitewright.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeFile;

/**
 * Which service goes into which group. Names are not judged here: the planner says what is wrong with them, so that a view
 * can show a grouping that is not yet right.
 *
 * @param groups the root group first, even where it is empty
 */
public record Grouping(List<Group> groups) {
    public Grouping {
        List<Group> sorted = new ArrayList<>(groups);
        if (sorted.stream().noneMatch(Group::isRoot)) {
            sorted.add(new Group(Group.ROOT_NAME, List.of()));
        }
        sorted.sort((a, b) -> Boolean.compare(b.isRoot(), a.isRoot()));
        groups = List.copyOf(sorted);
    }

    /** All services stay where they are. */
    public static Grouping allInRoot(ComposeFile file) {
        return new Grouping(List.of(new Group(Group.ROOT_NAME, List.copyOf(file.byName().keySet()))));
    }

    public Group root() {
        return groups.getFirst();
    }

    /** The first group of this name. */
    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** The first group that holds a service. */
    public Optional<Group> groupOf(String service) {
        return groups.stream().filter(group -> group.services().contains(service)).findFirst();
    }

    /** The groups that hold a service at least. */
    public List<Group> filled() {
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    /** Puts services into a group, behind those that it holds; a group that does not exist is made. */
    public Grouping move(Collection<String> services, String group) {
        Set<String> moved = new TreeSet<>(services);
        Grouping target = group(group).isPresent() ? this : add(group);
        return target.mapped(each -> {
            List<String> left = each.name().equals(group)
                    ? Stream.concat(each.services().stream(), services.stream()).distinct().toList()
                    : each.services().stream().filter(service -> !moved.contains(service)).toList();
            return new Group(each.name(), left);
        });
    }

    public Grouping move(String service, String group) {
        return move(List.of(service), group);
    }

    /** Adds an empty group at the end; nothing happens where there is one of that name. */
    public Grouping add(String name) {
        if (group(name).isPresent()) {
            return this;
        }
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(name, List.of()));
        return new Grouping(more);
    }

    /** Gives a group another name. The root group keeps its own; a name that another group has joins the two. */
    public Grouping rename(String old, String name) {
        if (old.equals(name) || old.equals(Group.ROOT_NAME)) {
            return this;
        }
        if (group(name).isPresent()) {
            return group(old).map(group -> move(group.services(), name).without(old)).orElse(this);
        }
        return mapped(each -> each.name().equals(old) ? new Group(name, each.services()) : each);
    }

    /** Takes a group away; its services go to the root. */
    public Grouping remove(String name) {
        if (name.equals(Group.ROOT_NAME)) {
            return this;
        }
        return group(name).map(group -> move(group.services(), Group.ROOT_NAME).without(name)).orElse(this);
    }

    /** Takes away the groups without services, but for the root. */
    public Grouping withoutEmptyGroups() {
        return new Grouping(groups.stream().filter(group -> group.isRoot() || !group.isEmpty()).toList());
    }

    private Grouping without(String name) {
        return new Grouping(groups.stream().filter(group -> !group.name().equals(name)).toList());
    }

    private Grouping mapped(UnaryOperator<Group> change) {
        return new Grouping(groups.stream().map(change).toList());
    }
}
