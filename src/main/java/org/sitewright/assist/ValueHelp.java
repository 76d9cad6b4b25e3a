package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Port;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Secrets;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.EnvironmentEntry;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** Explains values in words: names of other things, ports, mounts, images and environment entries. */
final class ValueHelp {
    private static final String SERVICE = "services.*.";
    private static final int ITEM_DEPTH = 4;

    private final Known known;
    private final Words words;
    private final NameHelp names;
    private final Secrets secrets = new Secrets();

    ValueHelp(Known known, Words words, NameHelp names) {
        this.known = known;
        this.words = words;
        this.names = names;
    }

    /** The help for a value of the key that {@code spec} describes; empty if nothing more is known of it than of the key. */
    Optional<HelpText> at(KeySpec spec, YamlPlace place, YamlScalar scalar, int offset) {
        if (!spec.path().startsWith(SERVICE)) {
            return Optional.empty();
        }
        String value = scalar.value();
        String key = spec.path().substring(SERVICE.length());
        return switch (key) {
            case "depends_on[]", "extends", "extends.service" -> names.service(value, true);
            case "links[]", "volumes_from[]" -> names.service(value.split(":", 2)[0], true);
            case "network_mode", "ipc", "pid" -> value.startsWith("service:")
                    ? names.service(value.substring("service:".length()), true) : Optional.empty();
            case "networks[]" -> names.declared(Reference.Kind.NETWORK, value);
            case "secrets[]", "secrets[].source" -> names.declared(Reference.Kind.SECRET, value);
            case "configs[]", "configs[].source" -> names.declared(Reference.Kind.CONFIG, value);
            case "image" -> Optional.of(image(value));
            case "environment[]" -> environmentItem(value);
            case "environment.*" -> environmentKey(place.path().keyAt(place.path().size() - 1), value);
            default -> key.startsWith("ports[]") ? port(place)
                    : key.startsWith("volumes[]") ? mount(place, offset) : Optional.empty();
        };
    }

    private Optional<Service> service(YamlPlace place) {
        return known.service(place.path().keyAt(1));
    }

    private Optional<HelpText> port(YamlPlace place) {
        Optional<Service> service = service(place);
        Optional<Port> port = service.flatMap(each -> each.ports().stream()
                .filter(item -> item.path().equals(place.path().prefix(ITEM_DEPTH))).findFirst());
        if (port.isEmpty()) {
            return Optional.empty();
        }
        String sentence = new PortWords(words).of(port.get(), service.get());
        return sentence.isEmpty() ? Optional.empty()
                : Optional.of(new HelpText(words.of("port", port.get().text()), List.of(sentence), ""));
    }

    private Optional<HelpText> mount(YamlPlace place, int offset) {
        Optional<Mount> found = service(place).flatMap(each -> each.mounts().stream()
                .filter(item -> item.path().equals(place.path().prefix(ITEM_DEPTH))).findFirst());
        if (found.isEmpty() || found.get().target().isEmpty()) {
            return Optional.empty();
        }
        Mount mount = found.get();
        String mode = words.of(mount.readOnly() ? "mount.ro" : "mount.rw");
        List<String> body = new ArrayList<>();
        body.add(switch (mount.kind()) {
            case BIND -> words.of("mount.bind", mount.source(), mount.target(), mode);
            case NAMED -> words.of("mount.named", mount.source(), mount.target(), mode);
            case ANONYMOUS -> words.of("mount.anonymous", mount.target());
            case TMPFS -> words.of("mount.tmpfs", mount.target());
            case OTHER -> words.of("mount.other", mount.source(), mount.target(), mode);
        });
        if (mount.kind() == Mount.Kind.BIND && mount.source().startsWith(".")) {
            body.add(words.of("mount.relative"));
        }
        resolved(mount.source()).ifPresent(path -> body.add(words.of("mount.now", path)));
        if (mount.kind() == Mount.Kind.NAMED) {
            names.declared(Reference.Kind.VOLUME, mount.source()).ifPresent(help -> body.addAll(help.body()));
        }
        return Optional.of(new HelpText(words.of("mount", mount.target()), body, ""));
    }

    /** What a text with variables is now; empty for one without. */
    private Optional<String> resolved(String text) {
        Interpolation interpolation = Interpolation.of(text);
        if (interpolation.references().isEmpty()) {
            return Optional.empty();
        }
        Interpolation.Resolution resolution = interpolation.resolve(name ->
                known.variables().value(name).map(value -> secrets.shown(name, value)));
        return resolution instanceof Interpolation.Resolution.Resolved(String path, var unset) && unset.isEmpty()
                ? Optional.of(path) : Optional.empty();
    }

    private HelpText image(String value) {
        ImageReference image = ImageReference.of(value);
        List<String> body = new ArrayList<>();
        body.add(image.registry().map(registry -> words.of("image.registry", registry)).orElseGet(() -> words.of("image.hub")));
        body.add(words.of("image.repository", image.repository()));
        Optional<String> tag = image.tag().filter(text -> !text.isEmpty());
        if (image.digest().isPresent()) {
            body.add(words.of("image.digest", image.digest().get()));
        } else if (tag.isEmpty()) {
            body.add(words.of(image.tagMayBeInVariable() ? "image.variable" : "image.untagged"));
        } else {
            body.add(words.of(tag.get().equals("latest") ? "image.latest" : "image.tagged", tag.get()));
        }
        resolved(value).ifPresent(now -> body.add(words.of("image.now", now)));
        return new HelpText(words.of("image", value), body, "");
    }

    private Optional<HelpText> environmentItem(String value) {
        EnvironmentEntry entry = EnvironmentEntry.of(value);
        String key = entry.key().text();
        return entry.value().isPresent() ? environmentKey(key, entry.value().get().text())
                : key.isBlank() ? Optional.empty() : Optional.of(fromShell(key));
    }

    /** What an environment entry is for. */
    Optional<HelpText> environmentKey(String key, String value) {
        if (value.isEmpty()) {
            return Optional.of(fromShell(key));
        }
        List<String> body = new ArrayList<>();
        words.find("env." + key).ifPresent(body::add);
        body.add(words.of("environment.entry"));
        return Optional.of(new HelpText(words.of("environment", key), body, key + "=" + secrets.shown(key, value)));
    }

    private HelpText fromShell(String key) {
        List<String> body = new ArrayList<>();
        words.find("env." + key).ifPresent(body::add);
        body.add(words.of("environment.shell"));
        return new HelpText(words.of("environment", key), body, "");
    }
}
