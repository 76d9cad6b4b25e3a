package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The keys of a service in their long forms, paths of the host absolute (Compose Specification, "Services top-level
 * elements", "Deploy", "Build", "Develop").
 */
final class LongForms {
    private final HostFolder folder;

    /** @param folder of the file that the service stands in */
    LongForms(HostFolder folder) {
        this.folder = folder;
    }

    /** A service; keys of extensions ({@code x-}) are left out. */
    Value.Members service(Value.Members written) {
        Map<String, Value> members = new LinkedHashMap<>();
        written.members().forEach((key, value) -> {
            if (!key.startsWith("x-")) {
                members.put(key, member(key, value));
            }
        });
        return new Value.Members(members);
    }

    private Value member(String key, Value value) {
        return switch (key) {
            case "ports" -> PortForms.of(value);
            case "volumes" -> new MountForms(folder).of(value);
            case "environment" -> map(value, "=", Value.NOTHING);
            case "labels", "annotations", "sysctls" -> map(value, "=", Value.text(""));
            case "extra_hosts" -> hosts(value);
            case "depends_on" -> named(value, this::dependency);
            case "networks" -> named(value, LongForms::orNone);
            case "secrets", "configs" -> each(value, item -> item.isScalar()
                    ? Value.Members.NONE.with("source", Value.text(item.asText())) : item);
            case "env_file" -> list(value, this::environmentFile);
            case "label_file" -> list(value, this::path);
            case "dns", "dns_search", "dns_opt", "tmpfs", "expose" -> list(value, LongForms::asText);
            case "volumes_from" -> each(value, LongForms::volumesFrom);
            case "links" -> each(value, LongForms::link);
            case "ulimits" -> within(value, LongForms::limit);
            case "build" -> build(value);
            case "deploy" -> change(value, "labels", labels -> map(labels, "=", Value.text("")));
            case "develop" -> change(value, "watch", watch -> each(watch, item -> change(item, "path", this::path)));
            case "security_opt" -> each(value, this::securityOption);
            default -> value;
        };
    }

    /** A list of {@code KEY=value}, or a mapping, as a mapping of texts. */
    static Value map(Value value, String separator, Value without) {
        Map<String, Value> members = new LinkedHashMap<>();
        switch (value) {
            case Value.Items list -> {
                for (Value item : list.items()) {
                    String text = item.asText();
                    int at = text.indexOf(separator);
                    members.put(at < 0 ? text : text.substring(0, at), at < 0 ? without : Value.text(text.substring(at + 1)));
                }
            }
            case Value.Members mapping -> mapping.members().forEach((key, member) ->
                    members.put(key, member instanceof Value.Nothing ? without : asText(member)));
            default -> {
                return value instanceof Value.Nothing ? Value.Members.NONE : value;
            }
        }
        return new Value.Members(members);
    }

    /** {@code host:address} or {@code host=address}, each host with all its addresses. */
    private static Value hosts(Value value) {
        Map<String, List<Value>> hosts = new LinkedHashMap<>();
        switch (value) {
            case Value.Items list -> {
                for (Value item : list.items()) {
                    String text = item.asText();
                    int equals = text.indexOf('=');
                    int at = equals >= 0 ? equals : text.indexOf(':');
                    String host = at < 0 ? text : text.substring(0, at);
                    hosts.computeIfAbsent(host, key -> new ArrayList<>()).add(Value.text(at < 0 ? "" : text.substring(at + 1)));
                }
            }
            case Value.Members mapping -> mapping.members().forEach((host, member) -> hosts.put(host, new ArrayList<>(
                    member instanceof Value.Items list ? list.items().stream().map(LongForms::asText).toList()
                            : List.of(asText(member)))));
            default -> {
                return value;
            }
        }
        Map<String, Value> members = new LinkedHashMap<>();
        hosts.forEach((host, addresses) -> members.put(host, new Value.Items(addresses)));
        return new Value.Members(members);
    }

    private Value dependency(Value value) {
        Value.Members members = value instanceof Value.Members given ? given : Value.Members.NONE;
        Value.Members full = members.member("condition").isPresent() ? members
                : members.with("condition", Value.text("service_started"));
        Value.Members bare = full.text("required").equals("true") ? full.without("required") : full;
        return bare.text("restart").equals("false") ? bare.without("restart") : bare;
    }

    private static Value orNone(Value value) {
        return value instanceof Value.Members ? value : Value.Members.NONE;
    }

    private Value environmentFile(Value value) {
        Value.Members members = value instanceof Value.Members given ? given : Value.Members.NONE.with("path", value);
        Value.Members bare = members.text("required").equals("true") ? members.without("required") : members;
        return bare.with("path", path(bare.member("path").orElse(Value.NOTHING)));
    }

    private static Value volumesFrom(Value value) {
        String text = value.asText();
        boolean container = text.startsWith("container:");
        String bare = container ? text.substring("container:".length()) : text.startsWith("service:")
                ? text.substring("service:".length()) : text;
        return Value.text((container ? "container:" : "service:") + bare + (bare.indexOf(':') < 0 ? ":rw" : ""));
    }

    private static Value link(Value value) {
        String text = value.asText();
        return Value.text(text.indexOf(':') < 0 ? text + ":" + text : text);
    }

    private static Value limit(Value value) {
        return value.isScalar() ? Value.Members.NONE.with("soft", asText(value)).with("hard", asText(value))
                : within(value, LongForms::asText);
    }

    private Value securityOption(Value value) {
        String text = value.asText();
        int at = Math.max(text.indexOf('='), text.indexOf(':'));
        String file = at < 0 ? "" : text.substring(at + 1);
        boolean profile = text.startsWith("seccomp") && at == "seccomp".length() && !file.equals("unconfined")
                && !file.startsWith("{");
        return profile ? Value.Members.NONE.with("seccomp", folder.resolve(file)) : value;
    }

    // --- build

    private Value build(Value value) {
        Value.Members members = value instanceof Value.Members given ? given : Value.Members.NONE.with("context", value);
        Value result = change(members, "context", this::context);
        result = change(result, "args", given -> map(given, "=", Value.NOTHING));
        result = change(result, "ssh", given -> within(map(given, "=", Value.NOTHING), this::key));
        for (String key : List.of("cache_from", "cache_to")) {
            result = change(result, key, given -> each(given, this::cache));
        }
        result = change(result, "labels", given -> map(given, "=", Value.text("")));
        result = change(result, "additional_contexts", given -> within(map(given, "=", Value.text("")), this::context));
        result = change(result, "extra_hosts", LongForms::hosts);
        result = change(result, "ulimits", given -> within(given, LongForms::limit));
        return change(result, "secrets", given -> each(given, item -> item.isScalar()
                ? Value.Members.NONE.with("source", asText(item)) : item));
    }

    private Value context(Value value) {
        return value.isScalar() && !isRemote(value.asText()) ? path(value) : value;
    }

    /** A key for SSH: a file where it says so, else the name of a variable that holds a socket. */
    private Value key(Value value) {
        return value.asText().startsWith(".") ? path(value) : value;
    }

    /** A cache of a builder: {@code type=local,src=PATH}, or the name of an image. */
    private Value cache(Value value) {
        if (!value.asText().contains("type=local")) {
            return value;
        }
        Value.Members options = Value.Members.NONE;
        for (String option : value.asText().split(",")) {
            int at = option.indexOf('=');
            String name = at < 0 ? option : option.substring(0, at);
            Value given = Value.text(option.substring(at + 1));
            options = options.with(name, name.equals("src") || name.equals("dest") ? path(given) : given);
        }
        return options;
    }

    /** Whether a build context is no path of the host: a repository, an image, another service. */
    static boolean isRemote(String context) {
        return context.contains("://") || context.startsWith("github.com/") || context.startsWith("git@")
                || context.startsWith("service:");
    }

    // --- walking

    private Value path(Value value) {
        return value.isScalar() && !(value instanceof Value.HostPath) ? folder.resolve(value.asText()) : value;
    }

    private static Value asText(Value value) {
        return value instanceof Value.Literal ? Value.text(value.asText()) : value;
    }

    private static Value each(Value value, UnaryOperator<Value> form) {
        return value instanceof Value.Items list ? new Value.Items(list.items().stream().map(form).toList()) : value;
    }

    /** One item or a list of them. */
    private static Value list(Value value, UnaryOperator<Value> form) {
        return value.isScalar() ? new Value.Items(List.of(form.apply(value))) : each(value, form);
    }

    /** A list of names, or a mapping with details for each. */
    private static Value named(Value value, Function<Value, Value> form) {
        Map<String, Value> members = new LinkedHashMap<>();
        switch (value) {
            case Value.Items list -> list.items().forEach(item -> members.put(item.asText(), form.apply(Value.NOTHING)));
            case Value.Members mapping -> mapping.members().forEach((key, member) -> members.put(key, form.apply(member)));
            default -> {
                return value;
            }
        }
        return new Value.Members(members);
    }

    private static Value within(Value value, UnaryOperator<Value> form) {
        if (!(value instanceof Value.Members mapping)) {
            return value;
        }
        Map<String, Value> members = new LinkedHashMap<>(mapping.members());
        members.replaceAll((key, member) -> form.apply(member));
        return new Value.Members(members);
    }

    private static Value change(Value value, String key, UnaryOperator<Value> form) {
        return value instanceof Value.Members mapping && mapping.member(key).isPresent()
                ? mapping.with(key, form.apply(mapping.member(key).get())) : value;
    }
}
