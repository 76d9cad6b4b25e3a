package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.split.ComposeNames;
import org.sitewright.split.Bonds;
import org.sitewright.split.FolderView;
import org.sitewright.split.Group;
import org.sitewright.split.Obstacle;
import org.sitewright.split.Place;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlProblem;

/** What makes a split impossible before it is begun: in the request, in the file, in the folder. */
final class Obstacles {
    /** The names that Compose finds by itself, which a group must not find in its folder. */
    private static final Set<String> RESERVED = Set.of(".git", ".svn", ".hg", ".sitewright", ".", "..");
    private static final Set<String> WINDOWS = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int LONGEST_NAME = 100;

    private final SplitSource source;
    private final SplitRequest request;
    private final Words words = new Words("split.messages");
    private final List<Obstacle> found = new ArrayList<>();

    Obstacles(SplitSource source, SplitRequest request) {
        this.source = source;
        this.request = request;
    }

    List<Obstacle> find() {
        file();
        if (found.isEmpty()) {
            network();
            folder();
            services();
            names();
            if (found.isEmpty()) {
                Bonds.of(source.compose(), source.file().name()).brokenBy(request.grouping()).forEach(bond -> found.add(
                        new Obstacle(bond.reason(), request.grouping().groupOf(bond.services().getFirst()).map(Group::name),
                                Optional.of(bond.place()))));
            }
        }
        return found;
    }

    private void add(String sentence) {
        found.add(Obstacle.of(sentence));
    }

    private void addAt(String sentence, YamlPath path, TextRange range) {
        found.add(new Obstacle(sentence, Optional.empty(), Optional.of(new Place(source.file().name(), path, range))));
    }

    // --- the file

    private void file() {
        List<YamlProblem> problems = source.compose().tree().problems();
        if (!problems.isEmpty()) {
            TextRange range = problems.getFirst().range();
            addAt(words.of("refuse.broken", source.file(), source.text().lineAt(range.start()) + 1), YamlPath.ROOT, range);
            return;
        }
        YamlPlace root = source.compose().tree().root();
        Optional<YamlPlace> services = source.compose().topLevel("services");
        if (!(root.node() instanceof YamlMapping mapping) || services.isEmpty() || source.compose().byName().isEmpty()) {
            add(words.of("refuse.no-services", source.file()));
        } else if (mapping.flow()) {
            add(words.of("refuse.flow", source.file()));
        } else if (source.compose().tree().documents().size() > 1) {
            add(words.of("refuse.documents", source.file()));
        } else {
            twice(root, YamlPath.ROOT);
            for (String section : List.of("services", "networks", "volumes", "secrets", "configs")) {
                source.compose().topLevel(section).ifPresent(place -> twice(place, YamlPath.of(section)));
            }
            services.filter(place -> place.node() instanceof YamlMapping members && members.entries().stream().anyMatch(YamlEntry::isMerge))
                    .ifPresent(place -> addAt(words.of("refuse.merged-services", source.file()), place.path(), place.memberRange()));
            new Broken(source, words).find().forEach(found::add);
        }
    }

    /** A key that stands twice: Compose refuses it, or takes the last without a word. */
    private void twice(YamlPlace place, YamlPath path) {
        if (place.node() instanceof YamlMapping mapping) {
            Set<String> seen = new LinkedHashSet<>();
            for (YamlEntry entry : mapping.entries()) {
                if (!entry.isMerge() && !seen.add(entry.keyText())) {
                    addAt(words.of("refuse.twice", path.key(entry.keyText())), path.key(entry.keyText()),
                            place.member(entry).memberRange());
                }
            }
        }
    }

    // --- the request

    private void network() {
        String name = request.network().name();
        if (request.output() == SplitRequest.Output.SEPARATE && !name.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]*")) {
            add(words.of("refuse.network-name", name));
        } else if (request.output() == SplitRequest.Output.SEPARATE && Set.of("bridge", "host", "none", "default").contains(name)) {
            add(words.of("refuse.network-taken", name));
        }
    }

    private void services() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (Group group : request.grouping().groups()) {
            for (String service : group.services()) {
                String before = seen.putIfAbsent(service, group.name());
                if (source.compose().service(service).isEmpty()) {
                    found.add(Obstacle.ofGroup(words.of("refuse.unknown-service", service, shown(group.name()), source.file()), group.name()));
                } else if (before != null) {
                    found.add(Obstacle.ofGroup(words.of("refuse.service-twice", service, shown(before), shown(group.name())), group.name()));
                }
            }
        }
        List<String> left = source.compose().byName().keySet().stream().filter(service -> !seen.containsKey(service)).toList();
        if (!left.isEmpty()) {
            add(words.of("refuse.left-out", String.join(", ", left)));
        }
        List<Group> filled = request.grouping().filled();
        if (found.isEmpty() && filled.stream().allMatch(Group::isRoot)) {
            add(words.of("refuse.one-group"));
        }
    }

    private String shown(String group) {
        return group.isEmpty() ? words.of("group.root") : group;
    }

    private void names() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (Group group : request.grouping().groups()) {
            if (group.isRoot()) {
                continue;
            }
            String name = group.name();
            String before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            Optional<String> wrong = wrongName(name);
            if (wrong.isPresent()) {
                found.add(Obstacle.ofGroup(wrong.get(), name));
            } else if (before != null) {
                found.add(Obstacle.ofGroup(before.equals(name) ? words.of("refuse.group-twice", name)
                        : words.of("refuse.group-case", name, before), name));
            } else if (!group.isEmpty()) {
                folderOf(group).ifPresent(sentence -> found.add(Obstacle.ofGroup(sentence, name)));
            }
        }
    }

    /** What is wrong with a name that is to be a folder's; empty for a good one. */
    private Optional<String> wrongName(String name) {
        if (name.isBlank()) {
            return Optional.of(words.of("refuse.name-blank"));
        }
        if (name.startsWith("/") || name.startsWith("~") || name.matches("[A-Za-z]:.*")) {
            return Optional.of(words.of("refuse.name-absolute", name));
        }
        if (name.equals("..") || name.startsWith("../") || name.startsWith("..\\")) {
            return Optional.of(words.of("refuse.name-outside", name));
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.of(words.of("refuse.name-slash", name));
        }
        String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*$", "");
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT)) || WINDOWS.contains(stem)) {
            return Optional.of(words.of("refuse.name-reserved", name));
        }
        if (name.chars().anyMatch(c -> c < ' ' || c == 0x7F || "<>:\"|?*".indexOf(c) >= 0)) {
            return Optional.of(words.of("refuse.name-sign", name));
        }
        if (name.startsWith(" ") || name.endsWith(" ") || name.endsWith(".") || name.startsWith("-")) {
            return Optional.of(words.of("refuse.name-end", name));
        }
        return name.length() > LONGEST_NAME ? Optional.of(words.of("refuse.name-long", LONGEST_NAME)) : Optional.empty();
    }

    // --- the disk

    private Optional<String> folderOf(Group group) {
        FolderView folder = source.folder();
        String name = group.name();
        Optional<String> otherCase = folder.names(".").stream().filter(each -> each.equalsIgnoreCase(name) && !each.equals(name)).findFirst();
        if (otherCase.isPresent()) {
            return Optional.of(words.of("refuse.folder-case", name, otherCase.get()));
        }
        FolderView.Kind kind = folder.kind(name);
        if (kind == FolderView.Kind.MISSING && !folder.names(".").contains(name)) {
            return folder.isWritable(".") ? Optional.empty() : Optional.of(words.of("refuse.folder-read-only", name));
        }
        if (kind != FolderView.Kind.FOLDER) {
            return Optional.of(words.of("refuse.folder-file", name));
        }
        if (!folder.real(name).equals(name)) {
            return Optional.of(words.of("refuse.folder-link", name, folder.real(name)));
        }
        Set<String> reads = new LinkedHashSet<>(ComposeNames.FILES);
        reads.addAll(ComposeNames.OVERRIDES);
        reads.add(source.file().name());
        Optional<String> composeFile = folder.names(name).stream().filter(reads::contains).findFirst();
        if (composeFile.isPresent()) {
            return Optional.of(words.of("refuse.folder-compose", name, composeFile.get()));
        }
        return folder.isWritable(name) ? Optional.empty() : Optional.of(words.of("refuse.folder-read-only", name));
    }

    private void folder() {
        if (source.file().name().indexOf('/') >= 0) {
            add(words.of("refuse.file-below", source.file()));
        }
        String list = source.variables().value("COMPOSE_FILE").orElse("");
        if (!list.isEmpty() && !list.equals(source.file().name()) && !list.equals("./" + source.file().name())) {
            add(words.of("refuse.compose-file", list, source.file()));
        } else {
            OverrideHindrances.of(source, request).forEach(this::add);
        }
    }
}
