package org.sitewright.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.schema.EnvironmentEntry;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlFrame;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Reads one service into typed values. What has no known form is left out here; the checks say so. */
final class ServiceReader {
    private final Resolver resolver;
    private final YamlEntry.Body body;
    private final String name;
    private final YamlPath path;

    ServiceReader(YamlAnchors anchors, YamlEntry entry, int base) {
        this.resolver = new Resolver(anchors, base);
        this.body = entry.body();
        this.name = entry.keyText();
        this.path = YamlPath.of("services", name);
    }

    Service read() {
        Resolved root = resolver.resolve(body.value(), path);
        List<ResolvedEntry> keys = resolver.entries(root);
        Map<String, ScalarValue> scalars = new HashMap<>();
        List<Port> ports = new ArrayList<>();
        List<Mount> mounts = new ArrayList<>();
        List<EnvironmentVariable> environment = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (ResolvedEntry entry : keys) {
            Resolved value = entry.value();
            if (value.node() instanceof YamlScalar scalar) {
                scalars.put(entry.key(), ScalarValue.of(value, scalar));
            }
            switch (entry.key()) {
                case "ports" -> resolver.items(value).forEach(item -> port(item).ifPresent(ports::add));
                case "volumes" -> resolver.items(value).forEach(item -> mount(item).ifPresent(mounts::add));
                case "environment" -> environment(value, environment);
                case "depends_on" -> dependencies(value, dependencies);
                default -> { }
            }
        }
        List<Reference> references = new ReferenceReader(resolver).read(keys, mounts);
        List<VariableUse> variables = new VariableFinder(path).find(body.value());
        YamlFrame frame = body.frame();
        boolean broken = frame != null && frame.problems().stream().anyMatch(problem -> problem.range().start() <= body.end());
        return new Service(name, body, root, List.copyOf(keys), Map.copyOf(scalars), List.copyOf(ports), List.copyOf(mounts),
                List.copyOf(environment), List.copyOf(dependencies), references, variables, broken, resolver.cutOff());
    }

    private Optional<Port> port(Resolved item) {
        return switch (item.node()) {
            case YamlScalar scalar -> Optional.of(port(item, PortSpec.of(scalar.value()), false));
            case YamlMapping ignored -> Optional.of(port(item, PortSpec.of(shortPort(item)), true));
            default -> Optional.empty();
        };
    }

    private static Port port(Resolved item, PortSpec spec, boolean longForm) {
        return new Port(spec.text(), spec.hostAddress(), spec.publishedRange(), spec.targetRange(),
                spec.protocolName().orElse("tcp"), longForm, item.range(), item.path(), item.origin());
    }

    private String shortPort(Resolved item) {
        String host = text(item, "host_ip");
        String published = text(item, "published");
        String protocol = text(item, "protocol");
        String address = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return (address.isEmpty() ? "" : address + ":") + (published.isEmpty() && address.isEmpty() ? "" : published + ":")
                + text(item, "target") + (protocol.isEmpty() ? "" : "/" + protocol);
    }

    private String text(Resolved mapping, String key) {
        return resolver.value(mapping, key)
                .map(value -> value.node() instanceof YamlScalar scalar ? scalar.value() : "").orElse("");
    }

    private Optional<Mount> mount(Resolved item) {
        return switch (item.node()) {
            case YamlScalar scalar -> Optional.of(shortMount(item, scalar));
            case YamlMapping ignored -> Optional.of(longMount(item));
            default -> Optional.empty();
        };
    }

    private static Mount shortMount(Resolved item, YamlScalar scalar) {
        MountSpec spec = MountSpec.of(scalar.value());
        ScalarValue value = ScalarValue.of(item, scalar);
        TextRange sourceRange = spec.source().map(part -> value.part(part.range())).orElse(value.range());
        return new Mount(Mount.Kind.of(spec.kind()), spec.text(), spec.source().map(part -> part.text()).orElse(""), spec.target().text(),
                spec.readOnly(), false, item.range(), sourceRange, item.path(), item.origin());
    }

    private Mount longMount(Resolved item) {
        String source = text(item, "source");
        Mount.Kind kind = switch (text(item, "type")) {
            case "bind" -> Mount.Kind.BIND;
            case "volume" -> source.isEmpty() ? Mount.Kind.ANONYMOUS : Mount.Kind.NAMED;
            case "tmpfs" -> Mount.Kind.TMPFS;
            default -> Mount.Kind.OTHER;
        };
        boolean readOnly = text(item, "read_only").equalsIgnoreCase("true");
        String target = text(item, "target");
        TextRange sourceRange = resolver.value(item, "source").map(Resolved::range).orElse(item.range());
        String text = (source.isEmpty() ? "" : source + ":") + target + (readOnly ? ":ro" : "");
        return new Mount(kind, text, source, target, readOnly, true, item.range(), sourceRange, item.path(), item.origin());
    }

    private void environment(Resolved value, List<EnvironmentVariable> environment) {
        if (value.node() instanceof YamlSequence) {
            for (Resolved item : resolver.items(value)) {
                if (item.node() instanceof YamlScalar scalar) {
                    environment.add(listVariable(item, scalar));
                }
            }
            return;
        }
        for (ResolvedEntry entry : resolver.entries(value)) {
            Resolved member = entry.value();
            if (member.node() instanceof YamlScalar scalar) {
                Optional<String> text = scalar.isMissing() || !scalar.isAlwaysText() && isNullWord(scalar.value())
                        ? Optional.empty() : Optional.of(scalar.value());
                TextRange whole = member.origin().isOwn()
                        ? new TextRange(entry.keyRange().start(), Math.max(entry.keyRange().end(), member.range().end()))
                        : member.range();
                environment.add(new EnvironmentVariable(entry.key(), text, false, entry.keyRange(), whole, member.range(),
                        member.path(), member.origin()));
            }
        }
    }

    private static boolean isNullWord(String text) {
        return text.equals("~") || text.equals("null");
    }

    private static EnvironmentVariable listVariable(Resolved item, YamlScalar scalar) {
        EnvironmentEntry entry = EnvironmentEntry.of(scalar.value());
        ScalarValue value = ScalarValue.of(item, scalar);
        TextRange keyRange = value.part(entry.key().range());
        TextRange valueRange = entry.value().map(part -> value.part(part.range())).orElse(TextRange.at(keyRange.end()));
        return new EnvironmentVariable(entry.key().text(), entry.value().map(part -> part.text()), true, keyRange, value.range(),
                valueRange, item.path(), item.origin());
    }

    private void dependencies(Resolved value, List<Dependency> dependencies) {
        if (value.node() instanceof YamlSequence) {
            for (Resolved item : resolver.items(value)) {
                if (item.node() instanceof YamlScalar scalar) {
                    ScalarValue text = ScalarValue.of(item, scalar);
                    dependencies.add(new Dependency(text.text(), Optional.empty(), false, text.range(), text.path(), text.origin()));
                }
            }
            return;
        }
        for (ResolvedEntry entry : resolver.entries(value)) {
            Optional<String> condition = Optional.of(text(entry.value(), "condition")).filter(text -> !text.isEmpty());
            dependencies.add(new Dependency(entry.key(), condition, true, entry.keyRange(), entry.value().path(),
                    entry.value().origin()));
        }
    }
}
