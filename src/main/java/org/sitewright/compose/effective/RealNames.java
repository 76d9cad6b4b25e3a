package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;

/**
 * What the names of volumes, networks, secrets and configs mean (Compose Specification, "Volumes", "Networks", "Secrets" and
 * "Configs top-level elements"): volumes and networks by the names that the engine knows them by, secrets and configs by what
 * they hold.
 */
final class RealNames {
    static final String DEFAULT_NETWORK = "default";
    private static final String EXTERNAL = "external";
    /** In place of what a name would mean that is not declared; Compose refuses the file then. */
    private static final String UNDECLARED = "undeclared";

    private final Map<Reference.Kind, Map<String, Value.Members>> declared = new EnumMap<>(Reference.Kind.class);
    private final Surroundings surroundings;

    RealNames(ComposeFile file, Expander expander, Surroundings surroundings) {
        this.surroundings = surroundings;
        for (Declaration declaration : file.declarations()) {
            declared.computeIfAbsent(declaration.kind(), kind -> new LinkedHashMap<>())
                    .putIfAbsent(declaration.name(), meaning(declaration, expander.declaration(file, declaration)));
        }
    }

    private RealNames(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** With what others declare, where this one does not. */
    RealNames with(List<RealNames> others) {
        RealNames all = new RealNames(surroundings);
        declared.forEach((kind, names) -> all.declared.put(kind, new LinkedHashMap<>(names)));
        others.forEach(other -> other.declared.forEach((kind, names) -> names.forEach((name, members) ->
                all.declared.computeIfAbsent(kind, key -> new LinkedHashMap<>()).putIfAbsent(name, members))));
        return all;
    }

    private Value.Members meaning(Declaration declaration, Value.Members written) {
        Optional<Value> external = written.member(EXTERNAL);
        boolean outside = external.isPresent() && !external.get().asText().equals("false")
                && !(external.get() instanceof Value.Nothing);
        String own = external.filter(Value.Members.class::isInstance).map(value -> ((Value.Members) value).text("name"))
                .filter(name -> !name.isEmpty()).orElse(written.text("name"));
        boolean host = declaration.kind() == Reference.Kind.SECRET || declaration.kind() == Reference.Kind.CONFIG;
        String name = !own.isEmpty() ? own : outside ? declaration.name() : surroundings.project() + "_" + declaration.name();
        Value.Members members = written.without(EXTERNAL).without("name");
        if (outside) {
            members = members.with(EXTERNAL, Value.TRUE);
        }
        if (!host || outside || !own.isEmpty()) {
            members = members.with("name", Value.text(name));
        }
        if (members.member("labels").isPresent()) {
            members = members.with("labels", LongForms.map(members.member("labels").get(), "=", Value.text("")));
        }
        if (members.member("file").isPresent()) {
            members = members.with("file", surroundings.folder().resolve(members.text("file")));
        }
        return declaration.kind() == Reference.Kind.VOLUME ? withDevice(members) : members;
    }

    /** A local volume that is a folder of the host, bound. */
    private Value.Members withDevice(Value.Members volume) {
        boolean local = volume.text("driver").isEmpty() || volume.text("driver").equals("local");
        if (local && volume.member("driver_opts").orElse(Value.NOTHING) instanceof Value.Members options
                && List.of(options.text("o").split(",")).contains("bind") && options.member("device").isPresent()) {
            return volume.with("driver_opts", options.with("device", surroundings.folder().resolve(options.text("device"))));
        }
        return volume;
    }

    /** All that is declared of a kind, by real name, the first of each. */
    Map<String, Value.Members> byRealName(Reference.Kind kind) {
        Map<String, Value.Members> byName = new LinkedHashMap<>();
        declared.getOrDefault(kind, Map.of()).values()
                .forEach(members -> byName.putIfAbsent(members.text("name"), members.without("name")));
        return byName;
    }

    private Value.Members declaration(Reference.Kind kind, String name) {
        return declared.getOrDefault(kind, Map.of()).getOrDefault(name,
                Value.Members.NONE.with("name", Value.text(name)).with(UNDECLARED, Value.TRUE));
    }

    /** A service in long forms, its names put into what they mean. */
    Value.Members service(String name, Value.Members service) {
        Map<String, Value> members = new LinkedHashMap<>(service.members());
        members.computeIfPresent("volumes", (key, mounts) -> each(mounts, this::mount));
        members.computeIfPresent("secrets", (key, used) -> each(used, item -> source(Reference.Kind.SECRET, item, "/run/secrets/")));
        members.computeIfPresent("configs", (key, used) -> each(used, item -> source(Reference.Kind.CONFIG, item, "/")));
        members.computeIfPresent("environment", (key, entries) -> withShell(entries));
        if (members.get("build") instanceof Value.Members build) {
            members.put("build", build(build));
            members.putIfAbsent("image", Value.text(surroundings.project() + "-" + name));
        }
        if (members.containsKey("network_mode")) {
            members.remove("networks");
        } else {
            members.put("networks", networks(members.getOrDefault("networks", Value.NOTHING)));
        }
        members.putIfAbsent("container_name", Value.text(surroundings.project() + "-" + name + "-1"));
        return new Value.Members(members);
    }

    private Value.Members build(Value.Members build) {
        Map<String, Value> members = new LinkedHashMap<>(build.members());
        members.computeIfPresent("args", (key, entries) -> withShell(entries));
        members.computeIfPresent("secrets", (key, used) -> each(used, item -> source(Reference.Kind.SECRET, item, "")));
        return new Value.Members(members);
    }

    private Value mount(Value item) {
        if (!(item instanceof Value.Members mount) || !mount.text("type").equals("volume") || mount.text("source").isEmpty()) {
            return item;
        }
        Value.Members declaration = declaration(Reference.Kind.VOLUME, mount.text("source"));
        Value.Members named = mount.with("source", Value.text(declaration.text("name")));
        return declaration.member(UNDECLARED).isPresent() ? named.with(UNDECLARED, Value.TRUE) : named;
    }

    /** A secret or config: what it holds, and where it is found in the container. */
    private Value source(Reference.Kind kind, Value item, String folder) {
        if (!(item instanceof Value.Members used)) {
            return item;
        }
        String name = used.text("source");
        Value.Members full = used.member("target").isPresent() ? used : used.with("target", Value.text(folder + name));
        return full.with("source", declaration(kind, name));
    }

    private Value networks(Value written) {
        Map<String, Value> used = written instanceof Value.Members members && !members.members().isEmpty() ? members.members()
                : Map.of(DEFAULT_NETWORK, Value.Members.NONE);
        Map<String, Value> real = new LinkedHashMap<>();
        used.forEach((key, options) -> {
            Value.Members network = network(key);
            Value given = options instanceof Value.Members members && network.member(UNDECLARED).isPresent()
                    ? members.with(UNDECLARED, Value.TRUE) : options;
            real.put(network.text("name"), given);
        });
        return new Value.Members(real);
    }

    private Value.Members network(String key) {
        boolean implicit = key.equals(DEFAULT_NETWORK) && !declared.getOrDefault(Reference.Kind.NETWORK, Map.of()).containsKey(key);
        return implicit ? Value.Members.NONE.with("name", Value.text(surroundings.project() + "_" + DEFAULT_NETWORK))
                : declaration(Reference.Kind.NETWORK, key);
    }

    /** The real names of what is declared, by key. */
    Map<String, String> realNames(Reference.Kind kind) {
        Map<String, String> names = new LinkedHashMap<>();
        declared.getOrDefault(kind, Map.of()).forEach((key, members) -> names.put(key, members.text("name")));
        if (kind == Reference.Kind.NETWORK) {
            names.putIfAbsent(DEFAULT_NETWORK, network(DEFAULT_NETWORK).text("name"));
        }
        return names;
    }

    /** Entries without a value take that of the shell or of {@code .env}. */
    private Value withShell(Value entries) {
        if (!(entries instanceof Value.Members mapping)) {
            return entries;
        }
        Map<String, Value> members = new LinkedHashMap<>(mapping.members());
        members.replaceAll((key, value) -> value instanceof Value.Nothing
                ? surroundings.variables().apply(key).map(Value::text).orElse(value) : value);
        return new Value.Members(members);
    }

    private static Value each(Value value, Function<Value, Value> form) {
        return value instanceof Value.Items list ? new Value.Items(new ArrayList<>(list.items().stream().map(form).toList())) : value;
    }
}
