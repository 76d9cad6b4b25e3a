package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Finds every value that Compose takes for a path from the folder of its file (Compose Specification, by key). */
public final class PathFinder {
    private static final Pattern SECURITY = Pattern.compile("seccomp[:=](?!unconfined)(.+)");
    private static final Pattern CACHE = Pattern.compile("(?:.*,)?(?:src|dest)=([^,]+).*");

    private final ComposeFile file;
    private final Walker walker;
    private final List<PathUse> found = new ArrayList<>();

    public PathFinder(ComposeFile file, Walker walker) {
        this.file = file;
        this.walker = walker;
    }

    /** The paths of a service. */
    public List<PathUse> of(PlacedService placed) {
        found.clear();
        YamlPlace service = walker.service(placed);
        walker.value(service, "volumes").ifPresent(volumes -> walker.items(volumes).forEach(item -> mount(walker.follow(item))));
        each(service, "env_file", this::envFile);
        each(service, "label_file", item -> whole(item, PathUse.What.OTHER));
        walker.value(service, "build").ifPresent(this::build);
        walker.value(service, "extends").flatMap(base -> walker.value(base, "file"))
                .ifPresent(extended -> whole(extended, PathUse.What.EXTENDS));
        each(service, "security_opt", item -> matched(item, SECURITY));
        walker.value(service, "develop").flatMap(develop -> walker.value(develop, "watch"))
                .ifPresent(watch -> walker.items(watch).forEach(item -> walker.value(walker.follow(item), "path")
                        .ifPresent(path -> whole(path, PathUse.What.OTHER))));
        return List.copyOf(found);
    }

    /** The paths of a secret, a config or a volume. */
    public List<PathUse> of(Declaration declaration) {
        found.clear();
        YamlPlace value = walker.follow(file.tree().find(declaration.path()).orElseThrow());
        if (declaration.kind() == Reference.Kind.SECRET || declaration.kind() == Reference.Kind.CONFIG) {
            PathUse.What what = declaration.kind() == Reference.Kind.SECRET ? PathUse.What.SECRET : PathUse.What.CONFIG;
            walker.value(value, "file").ifPresent(source -> whole(source, what));
        } else if (declaration.kind() == Reference.Kind.VOLUME) {
            walker.value(value, "driver_opts").filter(options -> isBind(walker.text(options, "o")))
                    .flatMap(options -> walker.value(options, "device")).ifPresent(device -> whole(device, PathUse.What.OTHER));
        }
        return List.copyOf(found);
    }

    private static boolean isBind(String options) {
        return List.of(options.split(",")).stream().map(String::strip).anyMatch(each -> each.equals("bind") || each.equals("rbind"));
    }

    private void whole(YamlPlace at, PathUse.What what) {
        if (Walker.isScalar(at)) {
            found.add(PathUse.whole(at, what));
        }
    }

    /** One value or a list of them. */
    private void each(YamlPlace service, String key, java.util.function.Consumer<YamlPlace> use) {
        walker.value(service, key).ifPresent(value -> {
            if (value.node() instanceof YamlSequence) {
                walker.items(value).forEach(item -> use.accept(walker.follow(item)));
            } else {
                use.accept(value);
            }
        });
    }

    private void envFile(YamlPlace item) {
        if (item.node() instanceof YamlMapping) {
            walker.value(item, "path").ifPresent(path -> whole(path, PathUse.What.ENV_FILE));
        } else {
            whole(item, PathUse.What.ENV_FILE);
        }
    }

    private void mount(YamlPlace item) {
        if (item.node() instanceof YamlMapping) {
            String type = walker.text(item, "type");
            if (type.equals("bind")) {
                walker.value(item, "source").ifPresent(source -> whole(source, PathUse.What.MOUNT));
            }
        } else if (item.node() instanceof YamlScalar scalar) {
            MountSpec spec = MountSpec.of(scalar.value());
            spec.source().filter(source -> spec.kind() == MountSpec.Kind.BIND || spec.kind() == MountSpec.Kind.UNKNOWN)
                    .ifPresent(source -> found.add(new PathUse(item, source.range(), PathUse.What.MOUNT)));
        }
    }

    private void build(YamlPlace build) {
        if (!(build.node() instanceof YamlMapping)) {
            whole(build, PathUse.What.BUILD);
            return;
        }
        walker.value(build, "context").ifPresent(context -> whole(context, PathUse.What.BUILD));
        walker.value(build, "additional_contexts").ifPresent(contexts -> pairs(contexts, PathUse.What.BUILD, false));
        walker.value(build, "ssh").ifPresent(ssh -> pairs(ssh, PathUse.What.OTHER, true));
        for (String key : List.of("cache_from", "cache_to")) {
            each(build, key, item -> matched(item, CACHE));
        }
    }

    /**
     * A mapping of names to paths, or a list of {@code name=path}.
     *
     * @param marked whether only what begins with a dot is a path
     */
    private void pairs(YamlPlace value, PathUse.What what, boolean marked) {
        for (YamlPlace entry : walker.entries(value)) {
            YamlPlace at = walker.follow(entry);
            if (!marked || Walker.text(at).startsWith(".")) {
                whole(at, what);
            }
        }
        for (YamlPlace item : walker.items(value)) {
            YamlPlace at = walker.follow(item);
            int equals = Walker.text(at).indexOf('=');
            if (equals >= 0 && (!marked || Walker.text(at).startsWith(".", equals + 1))) {
                found.add(PathUse.behind(at, equals + 1, what));
            }
        }
    }

    private void matched(YamlPlace at, Pattern pattern) {
        Matcher matcher = pattern.matcher(Walker.text(at));
        if (Walker.isScalar(at) && matcher.matches()) {
            found.add(new PathUse(at, new TextRange(matcher.start(1), matcher.end(1)), PathUse.What.OTHER));
        }
    }
}
