package org.sitewright.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlValue;

/** Fills the names of a file into a value to begin with; a secret, config or model that is asked for and not there is declared. */
final class StartingNames {
    private static final Pattern WORD = Pattern.compile("<([a-zA-Z]+)>");
    private static final String MODELS = "models";

    private final Desk desk;
    private final YamlPath path;

    /** @param path the key that the value is for */
    StartingNames(Desk desk, YamlPath path) {
        this.desk = desk;
        this.path = path;
    }

    YamlValue fill(YamlValue value) throws EditException {
        return switch (value) {
            case YamlValue.Text(String text) -> new YamlValue.Text(filled(text));
            case YamlValue.Items(List<YamlValue> items) -> {
                List<YamlValue> filled = new ArrayList<>();
                for (YamlValue item : items) {
                    filled.add(fill(item));
                }
                yield new YamlValue.Items(filled);
            }
            case YamlValue.Members(List<YamlValue.Member> members) -> {
                List<YamlValue.Member> filled = new ArrayList<>();
                for (YamlValue.Member member : members) {
                    filled.add(new YamlValue.Member(member.key(), fill(member.value())));
                }
                yield new YamlValue.Members(filled);
            }
            default -> value;
        };
    }

    private String filled(String text) throws EditException {
        Matcher matcher = WORD.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(name(matcher.group(1))));
        }
        return matcher.appendTail(filled).toString();
    }

    private String name(String word) throws EditException {
        String own = path.keyAt(1);
        return switch (word) {
            case "service", "name" -> own;
            case "NAME" -> own.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            case "other" -> other(own).orElseThrow(() -> desk.refusal("refuse.no-other-service", path, own));
            case "network" -> declared(Reference.Kind.NETWORK).orElse("default");
            case "secret" -> declaredOrNew(Reference.Kind.SECRET, own + "-secret");
            case "config" -> declaredOrNew(Reference.Kind.CONFIG, own + "-config");
            case "model" -> model();
            default -> throw new IllegalStateException("No name for " + word);
        };
    }

    private Optional<String> declared(Reference.Kind kind) {
        return desk.file().declarations().stream().filter(each -> each.kind() == kind).map(Declaration::name).findFirst();
    }

    private String declaredOrNew(Reference.Kind kind, String name) throws EditException {
        Optional<String> declared = declared(kind);
        if (declared.isEmpty()) {
            new Declarations(desk).declare(new Edit.Declare(kind, name));
        }
        return declared.orElse(name);
    }

    private String model() throws EditException {
        Optional<String> declared = desk.draft().tree().find(YamlPath.of(MODELS)).filter(place -> place.node() instanceof YamlMapping)
                .flatMap(place -> ((YamlMapping) place.node()).entries().stream().map(entry -> entry.keyText()).findFirst());
        if (declared.isEmpty()) {
            new Sections(desk).addEntry(YamlPath.ROOT, MODELS, new YamlValue.Members(List.of(new YamlValue.Member("llm",
                    new YamlValue.Members(List.of(new YamlValue.Member("model", new YamlValue.Text("ai/smollm2"))))))));
        }
        return declared.orElse("llm");
    }

    /** The first service that does not need this one, so that no circle comes of naming it. */
    private Optional<String> other(String name) {
        return desk.file().byName().keySet().stream().filter(each -> !each.equals(name) && !needs(each, name)).findFirst();
    }

    private boolean needs(String start, String name) {
        Set<String> seen = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            PlacedService placed = desk.file().byName().get(open.removeLast());
            if (placed == null) {
                continue;
            }
            Service service = placed.service();
            service.dependencies().stream().map(each -> each.service()).filter(seen::add).forEach(open::addLast);
            service.references().stream().filter(each -> each.kind() == Reference.Kind.SERVICE).map(Reference::name)
                    .filter(seen::add).forEach(open::addLast);
        }
        return seen.contains(name);
    }
}
