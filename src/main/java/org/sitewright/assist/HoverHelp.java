package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.site.Site;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** Explains what stands at a place of the text: keys, values, names, variables, ports, mounts, images and anchors. */
public final class HoverHelp {
    private final KeyTable table;
    private final Words words = new Words("assist.messages");

    /** @param table of the keys to explain */
    public HoverHelp(KeyTable table) {
        this.table = table;
    }

    /**
     * The help for a place.
     *
     * @param site     what else the site holds
     * @param file     the file, as it stands
     * @param findings of that file; what mends those at the place is told. Their messages are not: views show them beside
     * @param offset   in the file's text, in UTF-16 units
     * @return empty where there is nothing to say, as in comments
     */
    public Optional<HelpText> at(Site site, ComposeFile file, List<Finding> findings, int offset) {
        YamlPlace place = file.tree().at(offset);
        Request request = new Request(new Known(site, file, ""), place, offset);
        return request.help().map(help -> withFixes(help, findings, offset));
    }

    private HelpText withFixes(HelpText help, List<Finding> findings, int offset) {
        List<String> titles = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.range().touches(offset)) {
                finding.fixes().stream().map(Fix::title).filter(title -> !titles.contains(title)).forEach(titles::add);
            }
        }
        if (titles.isEmpty()) {
            return help;
        }
        List<String> body = new ArrayList<>(help.body());
        body.add(words.of("help.fixes", String.join("; ", titles)));
        return new HelpText(help.title(), body, help.code());
    }

    /** One question. */
    private final class Request {
        private final Known known;
        private final YamlPlace place;
        private final int offset;
        private final List<String> path;
        private final NameHelp names;
        private final ValueHelp values;
        private final AnchorHelp anchors;

        Request(Known known, YamlPlace place, int offset) {
            this.known = known;
            this.place = place;
            this.offset = offset;
            this.path = steps(place.path());
            this.names = new NameHelp(known, words);
            this.values = new ValueHelp(known, words, names);
            this.anchors = new AnchorHelp(known, words);
        }

        Optional<HelpText> help() {
            if (path.isEmpty()) {
                return Optional.empty();
            }
            if (place.keyRange().isPresent() && place.keyRange().get().touches(offset)) {
                return key();
            }
            Optional<HelpText> anchor = anchors.at(place, offset);
            if (anchor.isPresent()) {
                return anchor;
            }
            return switch (place.node()) {
                case YamlScalar scalar when place.contentRange().touches(offset) -> value(scalar);
                case YamlAlias alias when place.range().touches(offset) -> anchors.alias(alias, place.base());
                default -> Optional.empty();
            };
        }

        private Optional<HelpText> key() {
            String key = path.getLast();
            if (key.equals("<<")) {
                return Optional.of(anchors.merge(place));
            }
            Optional<HelpText> name = path.size() < 2 ? Optional.empty() : named(key);
            return name.or(() -> table.find(path).map(this::keyHelp)).or(() -> extension(key));
        }

        private Optional<HelpText> named(String key) {
            String parent = String.join(".", path.subList(0, path.size() - 1));
            Optional<HelpText> top = switch (parent) {
                case "services" -> names.service(key, false);
                case "networks" -> names.declared(Reference.Kind.NETWORK, key);
                case "volumes" -> names.declared(Reference.Kind.VOLUME, key);
                case "secrets" -> names.declared(Reference.Kind.SECRET, key);
                case "configs" -> names.declared(Reference.Kind.CONFIG, key);
                default -> Optional.empty();
            };
            if (top.isPresent() || path.size() != 4 || !path.getFirst().equals("services")) {
                return top;
            }
            return switch (path.get(2)) {
                case "depends_on" -> names.service(key, true);
                case "networks" -> names.declared(Reference.Kind.NETWORK, key);
                case "environment" -> values.environmentKey(key, place.node() instanceof YamlScalar scalar ? scalar.value() : "");
                default -> Optional.empty();
            };
        }

        private HelpText keyHelp(KeySpec spec) {
            List<String> body = new ArrayList<>();
            if (spec.deprecated()) {
                body.add(words.of("key.deprecated"));
            }
            body.add(spec.description());
            body.add(words.of("help.forms", new FormWords(words).of(spec)));
            if (!spec.allowedValues().isEmpty()) {
                body.add(words.of("help.allowed", String.join(", ", spec.allowedValues())));
            }
            spec.siteNote().ifPresent(note -> body.add(words.of("key.site", note)));
            spec.since().ifPresent(version -> body.add(words.of("key.since", version)));
            body.removeIf(String::isEmpty);
            String name = spec.name().equals(KeySpec.ANY) ? path.getLast() : spec.name();
            return new HelpText(name, body, spec.example().map(example -> coded(name, example)).orElse(""));
        }

        private static String coded(String key, String example) {
            boolean block = example.startsWith("- ") || example.contains("\n") || example.matches("(?s)[\\w.-]+:( .*|\n.*)?");
            return block ? key + ":\n  " + example.replace("\n", "\n  ") : key + ": " + example;
        }

        private Optional<HelpText> extension(String key) {
            return key.startsWith("x-") ? Optional.of(new HelpText(key, List.of(words.of("help.extension")), "")) : Optional.empty();
        }

        private Optional<HelpText> value(YamlScalar scalar) {
            Optional<HelpText> variable = new VariableHelp(known.variables(), words).at(scalar, place, offset);
            if (variable.isPresent()) {
                return variable;
            }
            Optional<KeySpec> spec = table.find(path);
            return spec.flatMap(found -> values.at(found, place, scalar, offset))
                    .or(() -> spec.filter(found -> !scalar.value().isEmpty()).map(found -> plain(found, scalar)));
        }

        /** A value of which nothing special is known: its meaning, if the table has one, and the key's. */
        private HelpText plain(KeySpec spec, YamlScalar scalar) {
            List<String> body = new ArrayList<>();
            spec.valueDescription(scalar.value()).ifPresent(body::add);
            body.add(spec.description());
            spec.siteNote().ifPresent(note -> body.add(words.of("key.site", note)));
            body.removeIf(String::isEmpty);
            String key = path.stream().filter(step -> !step.equals(Spot.ITEM)).reduce((a, b) -> b).orElse("");
            boolean described = spec.valueDescription(scalar.value()).isPresent();
            return new HelpText(described ? key + ": " + scalar.value() : key, body, "");
        }

        private static List<String> steps(YamlPath path) {
            List<String> steps = new ArrayList<>(path.size());
            for (YamlPath.Step step : path.steps()) {
                steps.add(step instanceof YamlPath.Key(String name) ? name : Spot.ITEM);
            }
            return steps;
        }
    }
}
