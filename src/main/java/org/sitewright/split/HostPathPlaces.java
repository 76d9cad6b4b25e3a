package org.sitewright.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/** Finds where a file names files of the host by paths that count from its folder. */
final class HostPathPlaces {
    /**
     * A path.
     *
     * @param owner the service, or the section and name of what is declared
     * @param place the scalar that holds it
     * @param part  the path within the scalar's value
     */
    record Found(String owner, YamlPlace place, TextRange part) {
        String path() {
            return Walker.text(place).substring(part.start(), part.end());
        }
    }

    private final ComposeFile file;
    private final Walker walker;
    private final List<Found> found = new ArrayList<>();
    private String owner = "";

    private HostPathPlaces(ComposeFile file) {
        this.file = file;
        this.walker = new Walker(file);
    }

    static List<Found> of(ComposeFile file) {
        HostPathPlaces places = new HostPathPlaces(file);
        for (PlacedService placed : file.byName().values()) {
            places.owner = placed.name();
            places.service(places.walker.service(placed));
        }
        for (Declaration declaration : file.declarations()) {
            places.owner = declaration.path().toString();
            file.tree().find(declaration.path()).ifPresent(place -> places.declaration(declaration.kind(), place));
        }
        return places.found;
    }

    private void service(YamlPlace service) {
        each(walker.value(service, "volumes"), this::mount);
        each(walker.value(service, "env_file"), this::orPath);
        each(walker.value(service, "label_file"), this::whole);
        walker.value(service, "extends").flatMap(extended -> walker.value(extended, "file")).ifPresent(this::whole);
        walker.value(service, "build").ifPresent(this::build);
        walker.value(service, "develop").ifPresent(develop -> each(walker.value(develop, "watch"),
                item -> walker.value(item, "path").ifPresent(this::whole)));
        each(walker.value(service, "security_opt"), item -> {
            String text = Walker.text(item);
            int start = "seccomp:".length();
            if (text.startsWith("seccomp") && text.length() > start && !text.endsWith("unconfined")) {
                add(item, new TextRange(start, text.length()));
            }
        });
    }

    /** Each item of a list, or the value itself where it is none. */
    private void each(Optional<YamlPlace> value, java.util.function.Consumer<YamlPlace> action) {
        if (value.isPresent() && value.get().node() instanceof YamlSequence) {
            walker.items(value.get()).forEach(item -> action.accept(walker.follow(item)));
        } else {
            value.ifPresent(action);
        }
    }

    private void mount(YamlPlace item) {
        if (item.node() instanceof YamlMapping) {
            if (walker.text(item, "type").equals("bind")) {
                walker.value(item, "source").ifPresent(this::whole);
            }
        } else if (Walker.isScalar(item)) {
            MountSpec spec = MountSpec.of(Walker.text(item));
            spec.source().filter(source -> spec.kind() == MountSpec.Kind.BIND).ifPresent(source -> add(item, source.range()));
        }
    }

    private void orPath(YamlPlace item) {
        if (item.node() instanceof YamlMapping) {
            walker.value(item, "path").ifPresent(this::whole);
        } else {
            whole(item);
        }
    }

    private void build(YamlPlace build) {
        if (!(build.node() instanceof YamlMapping)) {
            context(build, 0);
            return;
        }
        walker.value(build, "context").ifPresent(context -> context(context, 0));
        walker.value(build, "additional_contexts").ifPresent(contexts -> {
            walker.entries(contexts).forEach(entry -> context(walker.follow(entry), 0));
            walker.items(contexts).forEach(item -> {
                YamlPlace text = walker.follow(item);
                context(text, Walker.text(text).indexOf('=') + 1);
            });
        });
    }

    private void context(YamlPlace place, int start) {
        String context = Walker.text(place).substring(start);
        boolean remote = context.contains("://") || context.startsWith("github.com/") || context.startsWith("git@")
                || context.startsWith("service:");
        if (!remote) {
            add(place, new TextRange(start, start + context.length()));
        }
    }

    private void declaration(Reference.Kind kind, YamlPlace declared) {
        switch (kind) {
            case SECRET, CONFIG -> walker.value(declared, "file").ifPresent(this::whole);
            case VOLUME -> walker.value(declared, "driver_opts")
                    .filter(options -> List.of(walker.text(options, "o").split(",")).contains("bind"))
                    .flatMap(options -> walker.value(options, "device")).ifPresent(this::whole);
            default -> { }
        }
    }

    private void whole(YamlPlace place) {
        add(place, new TextRange(0, Walker.text(place).length()));
    }

    private void add(YamlPlace place, TextRange part) {
        String path = Walker.text(place).substring(part.start(), part.end());
        boolean counts = !path.isEmpty() && !path.startsWith("/") && !path.startsWith("~") && !path.startsWith("$")
                && !path.matches("[A-Za-z]:[\\\\/].*");
        if (Walker.isScalar(place) && counts) {
            found.add(new Found(owner, place, part));
        }
    }
}
