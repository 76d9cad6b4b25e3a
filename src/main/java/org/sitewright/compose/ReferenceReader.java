package org.sitewright.compose;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlScalar;

/** Finds the names in a service that must be declared elsewhere. */
final class ReferenceReader {
    private static final String SERVICE = "service:";
    private static final String CONTEXTS = "additional_contexts";

    private final Resolver resolver;
    private final List<Reference> references = new ArrayList<>();

    ReferenceReader(Resolver resolver) {
        this.resolver = resolver;
    }

    List<Reference> read(List<ResolvedEntry> keys, List<Mount> mounts) {
        for (Mount mount : mounts) {
            if (mount.kind() == Mount.Kind.NAMED && mount.source().indexOf('$') < 0) {
                references.add(new Reference(Reference.Kind.VOLUME, mount.source(), "volumes", mount.sourceRange(), mount.path(),
                        mount.origin()));
            }
        }
        for (ResolvedEntry entry : keys) {
            Resolved value = entry.value();
            switch (entry.key()) {
                case "networks" -> names(value, Reference.Kind.NETWORK, "networks");
                case "secrets" -> names(value, Reference.Kind.SECRET, "secrets");
                case "configs" -> names(value, Reference.Kind.CONFIG, "configs");
                case "links" -> resolver.items(value).forEach(item -> add(item, Reference.Kind.SERVICE, "links", "", ":"));
                case "volumes_from" -> volumesFrom(value);
                case "network_mode", "ipc", "pid" -> add(value, Reference.Kind.SERVICE, entry.key(), SERVICE, "");
                case "extends" -> extended(value);
                case "build" -> resolver.value(value, CONTEXTS).ifPresent(this::contexts);
                default -> { }
            }
        }
        return List.copyOf(references);
    }

    /** A list of names or of mappings with a source, or a mapping whose keys are the names. */
    private void names(Resolved value, Reference.Kind kind, String key) {
        for (Resolved item : resolver.items(value)) {
            if (item.node() instanceof YamlMapping) {
                resolver.value(item, "source").ifPresent(source -> add(source, kind, key, "", ""));
            } else {
                add(item, kind, key, "", "");
            }
        }
        for (ResolvedEntry entry : resolver.entries(value)) {
            references.add(new Reference(kind, entry.key(), key, entry.keyRange(), entry.value().path(), entry.value().origin()));
        }
    }

    private void volumesFrom(Resolved value) {
        for (Resolved item : resolver.items(value)) {
            boolean container = item.node() instanceof YamlScalar scalar && scalar.value().startsWith("container:");
            if (!container) {
                add(item, Reference.Kind.SERVICE, "volumes_from", "", ":");
            }
        }
    }

    /** Names of contexts with what they are: {@code name: service:x}, or {@code name=service:x} in a list. */
    private void contexts(Resolved value) {
        for (Resolved item : resolver.items(value)) {
            if (item.node() instanceof YamlScalar scalar) {
                add(item, Reference.Kind.SERVICE, CONTEXTS, scalar.value().substring(0, scalar.value().indexOf('=') + 1) + SERVICE, "");
            }
        }
        for (ResolvedEntry entry : resolver.entries(value)) {
            add(entry.value(), Reference.Kind.SERVICE, CONTEXTS, SERVICE, "");
        }
    }

    private void extended(Resolved value) {
        if (value.node() instanceof YamlScalar) {
            add(value, Reference.Kind.SERVICE, "extends", "", "");
        } else if (resolver.value(value, "file").isEmpty()) {
            resolver.value(value, "service").ifPresent(service -> add(service, Reference.Kind.SERVICE, "extends", "", ""));
        }
    }

    /**
     * Adds the name that a scalar holds.
     *
     * @param prefix what must stand before the name
     * @param until  what ends the name; empty for the text's end
     */
    private void add(Resolved value, Reference.Kind kind, String key, String prefix, String until) {
        if (!(value.node() instanceof YamlScalar scalar) || !scalar.value().startsWith(prefix) || scalar.value().indexOf('$') >= 0) {
            return;
        }
        ScalarValue text = ScalarValue.of(value, scalar);
        int end = until.isEmpty() ? -1 : text.text().indexOf(until, prefix.length());
        int stop = end < 0 ? text.text().length() : end;
        references.add(new Reference(kind, text.text().substring(prefix.length(), stop), key,
                text.part(new TextRange(prefix.length(), stop)), text.path(), text.origin()));
    }
}
