package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.split.Group;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/** The compose file of one group while it is made. */
final class GroupFile {
    private final Group group;
    private final String path;
    private final FileDraft draft;
    private final List<PlacedService> services;
    private final Map<Reference.Kind, Set<String>> used = new EnumMap<>(Reference.Kind.class);
    /** Where the members stand that stay, in the source. */
    private final List<TextRange> kept = new ArrayList<>();
    private final List<TextRange> copied = new ArrayList<>();

    GroupFile(Group group, String fileName, ComposeFile file) {
        SourceText text = file.tree().text();
        this.group = group;
        this.path = group.path(fileName);
        this.draft = new FileDraft(fileName, text);
        this.services = file.byName().values().stream().filter(each -> group.services().contains(each.name())).toList();
        for (Reference.Kind kind : Reference.Kind.values()) {
            used.put(kind, new LinkedHashSet<>());
        }
    }

    Group group() {
        return group;
    }

    /** The name for people: the folder, or the file at the root. */
    String path() {
        return path;
    }

    FileDraft draft() {
        return draft;
    }

    List<PlacedService> services() {
        return services;
    }

    boolean has(String service) {
        return group.services().contains(service);
    }

    /** The declared things of a kind that its services name. */
    Set<String> used(Reference.Kind kind) {
        return used.getOrDefault(kind, Set.of());
    }

    void use(Reference.Kind kind, String name) {
        used.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(name);
    }

    /** Leaves the declaration of something to another file. */
    void leave(Reference.Kind kind, String name) {
        used.getOrDefault(kind, new LinkedHashSet<>()).remove(name);
    }

    void keep(TextRange range) {
        kept.add(range);
    }

    /** Whether what stands at an offset stays. */
    boolean keeps(int offset) {
        return kept.stream().anyMatch(range -> range.start() <= offset && offset < range.end());
    }

    /** Notes that what stands there, in another group's lines, is needed. */
    void copy(TextRange range) {
        copied.add(range);
    }

    /** Whether what stands at an offset stays or is copied. */
    boolean uses(int offset) {
        return keeps(offset) || copied.stream().anyMatch(range -> range.start() <= offset && offset < range.end());
    }

    /** What is copied from other groups' lines. */
    List<TextRange> copied() {
        return List.copyOf(copied);
    }

    /** Whether something within a stretch stays. */
    boolean keepsWithin(TextRange range) {
        return kept.stream().anyMatch(range::contains);
    }

    List<TextRange> kept() {
        return List.copyOf(kept);
    }
}
