package org.sitewright.compose.effective;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.SpecPart;

/** Mounts in their long form, those of the host absolute (Compose Specification, "services", "volumes"). */
final class MountForms {
    private static final Set<String> PROPAGATIONS = Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");
    private static final Set<String> CONSISTENCIES = Set.of("cached", "delegated", "consistent");

    private final HostFolder folder;

    MountForms(HostFolder folder) {
        this.folder = folder;
    }

    Value of(Value mounts) {
        return mounts instanceof Value.Items list ? new Value.Items(list.items().stream().map(this::mount).toList()) : mounts;
    }

    private Value mount(Value item) {
        return item instanceof Value.Members members ? ofLong(members) : ofShort(item.asText());
    }

    private Value ofLong(Value.Members mount) {
        Value.Members members = mount.text("read_only").equals("false") ? mount.without("read_only") : mount;
        if (members.text("type").equals("bind") && members.member("source").isPresent()) {
            return members.with("source", folder.resolve(members.text("source")));
        }
        return members;
    }

    private Value ofShort(String text) {
        // Variables are filled in already: a dollar sign is one.
        MountSpec spec = MountSpec.of(text.replace("$", "$$"));
        Map<String, Value> members = new LinkedHashMap<>();
        String source = spec.source().map(MountForms::text).orElse("");
        switch (spec.kind()) {
            case BIND -> {
                members.put("type", Value.text("bind"));
                members.put("source", folder.resolve(source));
            }
            case NAMED -> {
                members.put("type", Value.text("volume"));
                members.put("source", Value.text(source));
            }
            case ANONYMOUS, UNKNOWN -> members.put("type", Value.text("volume"));
        }
        members.put("target", Value.text(text(spec.target())));
        spec.mode().ifPresent(mode -> modes(List.of(text(mode).split(",")), members));
        return new Value.Members(members);
    }

    private static void modes(List<String> words, Map<String, Value> members) {
        Value.Members options = Value.Members.NONE;
        for (String word : words) {
            if (word.equals("ro")) {
                members.put("read_only", Value.TRUE);
            } else if (word.equals("z") || word.equals("Z")) {
                options = options.with("selinux", Value.text(word));
            } else if (word.equals("nocopy")) {
                options = options.with("nocopy", Value.TRUE);
            } else if (PROPAGATIONS.contains(word)) {
                options = options.with("propagation", Value.text(word));
            } else if (CONSISTENCIES.contains(word)) {
                members.put("consistency", Value.text(word));
            } else if (!word.isEmpty() && !word.equals("rw")) {
                members.put("mode", Value.text(word));
            }
        }
        if (!options.members().isEmpty()) {
            members.put(members.getOrDefault("type", Value.NOTHING).asText(), options);
        }
    }

    private static String text(SpecPart part) {
        return part.text().replace("$$", "$");
    }
}
