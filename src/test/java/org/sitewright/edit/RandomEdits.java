package org.sitewright.edit;

import java.util.List;
import java.util.Random;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.yaml.YamlPath;

/** Picks random edits that mostly can be made. */
final class RandomEdits {
    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    Edit next(ComposeFile file) {
        List<String> names = List.copyOf(file.byName().keySet());
        if (names.isEmpty()) {
            return new Edit.AddService("fresh", "so/ocs:v1");
        }
        Service service = file.byName().get(pick(names)).service();
        return edit(file, names, service, service.name(), service.path())
                .withShared(random.nextBoolean() ? Edit.Shared.HERE : Edit.Shared.AT_ANCHOR);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Edit edit(ComposeFile file, List<String> names, Service service, String name, YamlPath path) {
        String fresh = "fresh" + random.nextInt(1000);
        List<String> keys = service.environment().stream().map(EnvironmentVariable::key).toList();
        String key = keys.isEmpty() || random.nextInt(3) == 0 ? "NEW" + random.nextInt(9) : pick(keys);
        List<String> awaited = service.dependencies().stream().map(one -> one.service()).toList();
        return switch (random.nextInt(22)) {
            case 0 -> new Edit.SetValue(path.key(pick(List.of("image", "restart", "hostname", "user", "container_name"))),
                    pick(List.of("plain", "no", "123", "a: b", "it's", "\"q\"", "# x", "1e3", "22:22", "\u00e9\uD83D\uDE00")));
            case 1 -> new Edit.SetValue(path.key("healthcheck").key(pick(List.of("interval", "timeout"))), "45s");
            case 2 -> new Edit.Unset(path.key(service.keys().isEmpty() ? "image" : pick(service.keys()).key()));
            case 3 -> new Edit.AddService(fresh, "so/ocs:v" + random.nextInt(9));
            case 4 -> new Edit.RemoveService(name);
            case 5 -> new Edit.RenameService(name, fresh, random.nextBoolean());
            case 6 -> new Edit.DuplicateService(name, fresh);
            case 7, 8 -> new Edit.AddDependency(name, pick(names));
            case 9 -> new Edit.RemoveDependency(name, awaited.isEmpty() ? "nobody" : pick(awaited));
            case 10 -> new Edit.SetImageTag(name, pick(List.of("v2", "1.10", "latest", "")));
            case 11 -> new Edit.SetImageName(name, "mirror:5000/so/other");
            case 12 -> new Edit.AddPort(name, (1000 + random.nextInt(50)) + ":" + (1 + random.nextInt(99)));
            case 13 -> new Edit.RemovePort(name, service.ports().isEmpty() ? "1" : pick(service.ports()).text());
            case 14 -> new Edit.SetPort(name, random.nextInt(Math.max(1, service.ports().size())),
                    pick(List.of("22:22", "127.0.0.1:1:2", "[::1]:7:8/udp", "9")));
            case 15 -> new Edit.AddMount(name, "./d" + random.nextInt(9) + ":/d" + random.nextInt(9) + pick(List.of("", ":ro")));
            case 16 -> new Edit.RemoveMount(name, service.mounts().isEmpty() ? "/none" : pick(service.mounts()).target());
            case 17 -> new Edit.SetMount(name, random.nextInt(Math.max(1, service.mounts().size())), "./x:/x:ro");
            case 18, 19 -> new Edit.SetEnvironment(name, key, pick(List.of("1", "true", "text", "a b", "x#y", "p: q", "", "ws://h:1/")));
            case 20 -> new Edit.UnsetEnvironment(name, key);
            default -> random.nextBoolean() ? new Edit.RenameEnvironment(name, key, "RENAMED" + random.nextInt(9))
                    : new Edit.Declare(pick(List.of(Reference.Kind.NETWORK, Reference.Kind.VOLUME, Reference.Kind.SECRET)), fresh);
        };
    }
}
