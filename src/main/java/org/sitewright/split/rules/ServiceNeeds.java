package org.sitewright.split.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.compose.effective.Value;
import org.sitewright.yaml.YamlPath;

/** The other services that a service, as Compose sees it, needs in its own project. */
final class ServiceNeeds {
    private static final String OF_SERVICE = "service:";

    private ServiceNeeds() {}

    /** By the place in the service that names it. */
    static Map<YamlPath, String> of(Value.Members service) {
        Map<YamlPath, String> needs = new LinkedHashMap<>();
        if (service.member("depends_on").orElse(Value.NOTHING) instanceof Value.Members awaited) {
            awaited.members().forEach((name, how) -> {
                boolean optional = how instanceof Value.Members members && members.text("required").equals("false");
                if (!optional) {
                    needs.put(YamlPath.of("depends_on", name), name);
                }
            });
        }
        items(service, "links").forEach((path, text) -> needs.put(path, text.substring(0, Math.max(0, text.indexOf(':')))));
        items(service, "volumes_from").forEach((path, text) -> {
            if (text.startsWith(OF_SERVICE)) {
                String bare = text.substring(OF_SERVICE.length());
                needs.put(path, bare.substring(0, Math.max(0, bare.indexOf(':'))));
            }
        });
        for (String key : List.of("network_mode", "ipc", "pid")) {
            if (service.text(key).startsWith(OF_SERVICE)) {
                needs.put(YamlPath.of(key), service.text(key).substring(OF_SERVICE.length()));
            }
        }
        if (service.member("build").orElse(Value.NOTHING) instanceof Value.Members build
                && build.member("additional_contexts").orElse(Value.NOTHING) instanceof Value.Members contexts) {
            contexts.members().forEach((name, context) -> {
                if (context.asText().startsWith(OF_SERVICE)) {
                    needs.put(YamlPath.of("build", "additional_contexts", name), context.asText().substring(OF_SERVICE.length()));
                }
            });
        }
        return needs;
    }

    private static Map<YamlPath, String> items(Value.Members service, String key) {
        Map<YamlPath, String> found = new LinkedHashMap<>();
        if (service.member(key).orElse(Value.NOTHING) instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                found.put(YamlPath.of(key).index(i), list.items().get(i).asText());
            }
        }
        return found;
    }
}
