package org.sitewright.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Port;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;

/** Explains names: services, networks, volumes, secrets and configs. */
final class NameHelp {
    private static final int MOST_NAMES = 8;

    private final Known known;
    private final Words words;

    NameHelp(Known known, Words words) {
        this.known = known;
        this.words = words;
    }

    /**
     * What a service is.
     *
     * @param reference whether the name stands elsewhere than at the service itself
     */
    Optional<HelpText> service(String name, boolean reference) {
        Optional<Service> found = known.service(name);
        if (found.isEmpty()) {
            return reference && name.indexOf('$') < 0 && !name.isEmpty()
                    ? Optional.of(new HelpText(words.of("help.service", name), List.of(words.of("help.service.missing", name)), ""))
                    : Optional.empty();
        }
        Service service = found.get();
        List<String> body = new ArrayList<>();
        String image = service.text("image");
        body.add(!image.isEmpty() ? words.of("help.service.image", image)
                : words.of(service.has("build") ? "help.service.built" : "help.service.bare"));
        for (Port port : service.ports()) {
            body.add(new PortWords(words).of(port, service));
        }
        if (!reference) {
            Set<String> awaited = new LinkedHashSet<>();
            service.dependencies().forEach(dependency -> awaited.add(dependency.service()));
            body.add(awaited.isEmpty() ? "" : words.of("help.service.waits", list(awaited)));
        }
        Set<String> waiting = new LinkedHashSet<>();
        known.eachService(each -> {
            if (each.dependencies().stream().anyMatch(dependency -> dependency.service().equals(name))) {
                waiting.add(each.name());
            }
        });
        body.add(waiting.isEmpty() ? "" : words.of("help.service.awaited", list(waiting)));
        if (reference) {
            known.file().service(name).ifPresent(placed -> body.add(words.of("help.line",
                    String.valueOf(known.file().tree().text().lineAt(placed.nameRange().start()) + 1))));
        }
        body.removeIf(String::isEmpty);
        return Optional.of(new HelpText(words.of("help.service", name), body, ""));
    }

    /** What a network, volume, secret or config is, where it is declared, and who uses it. */
    Optional<HelpText> declared(Reference.Kind kind, String name) {
        if (name.isEmpty() || name.indexOf('$') >= 0) {
            return Optional.empty();
        }
        String word = kind.name().toLowerCase(Locale.ROOT);
        List<String> body = new ArrayList<>();
        Optional<Declaration> declaration = known.declarations(kind).stream().filter(each -> each.name().equals(name)).findFirst();
        boolean ofProject = kind == Reference.Kind.NETWORK && name.equals("default");
        if (ofProject) {
            body.add(words.of("network.default"));
        } else if (declaration.isPresent()) {
            body.addAll(place(declaration.get()));
        } else {
            body.add(words.of("help.missing", words.of(word + ".detail"), name, Declaration.section(kind)));
        }
        if (declaration.isPresent() || ofProject) {
            body.add(realName(kind, name, declaration));
        }
        Set<String> users = new LinkedHashSet<>();
        known.eachService(service -> {
            if (service.references().stream().anyMatch(each -> each.kind() == kind && each.name().equals(name))) {
                users.add(service.name());
            }
        });
        if (!ofProject || !users.isEmpty()) {
            body.add(users.isEmpty() ? words.of("help.unused") : words.of("help.users", list(users)));
        }
        body.removeIf(String::isEmpty);
        return Optional.of(new HelpText(words.of("help." + word, name), body, ""));
    }

    private List<String> place(Declaration declaration) {
        ComposeFile file = known.file();
        return file.declarations().contains(declaration)
                ? List.of(words.of("help.line", String.valueOf(file.tree().text().lineAt(declaration.nameRange().start()) + 1)))
                : List.of();
    }

    /** What Docker calls it: other names than in the file, where the project's stands before it. */
    private String realName(Reference.Kind kind, String name, Optional<Declaration> declaration) {
        if (kind != Reference.Kind.NETWORK && kind != Reference.Kind.VOLUME) {
            return "";
        }
        Optional<YamlMapping> settings = declaration.map(each -> each.entry().value())
                .filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
        Optional<String> given = settings.flatMap(map -> map.value("name")).flatMap(NameHelp::text);
        boolean external = settings.flatMap(map -> map.value("external")).map(NameHelp::isTrue).orElse(false);
        if (external) {
            Optional<String> old = settings.flatMap(map -> map.value("external")).flatMap(node ->
                    node instanceof YamlMapping map ? map.value("name").flatMap(NameHelp::text) : Optional.empty());
            return words.of("help.real.external", given.or(() -> old).orElse(name));
        }
        return given.map(text -> words.of("help.real.given", text))
                .orElseGet(() -> words.of("help.real.project", project() + "_" + name, project()));
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }

    private static boolean isTrue(YamlNode node) {
        return node instanceof YamlMapping || text(node).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The project's name: the key {@code name}, else the folder's as Compose writes it. */
    private String project() {
        Optional<String> named = known.file().topLevel("name").flatMap(place -> text(place.node())).filter(name -> !name.isEmpty());
        return named.orElseGet(() -> known.site().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "")
                .replaceFirst("^[_-]+", ""));
    }

    private String list(Set<String> names) {
        String shown = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        return names.size() <= MOST_NAMES ? shown
                : words.of("help.more", shown, String.valueOf(names.size() - MOST_NAMES));
    }
}
