package org.sitewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Severity;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Reference;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.schema.Form;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.picture.Chip;
import org.sitewright.picture.PictureEdge;
import org.sitewright.road.Road;
import org.sitewright.split.Effect;
import org.sitewright.ui.split.WizardStep;
import org.sitewright.yaml.YamlEditException;

/** Keeps the texts and the code together: no text that nothing says, no text that is asked for and missing. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/sitewright");
    private static final Path CODE = Path.of("src/main/java/org/sitewright");

    /** Help of the commands, in keys and patterns of picocli. */
    private static final Pattern OF_PICOCLI = Pattern.compile("cli/usage:.*|cli/edit:(usage|option|parameter)\\..*");
    /** The words of the findings: their keys are made of a rule, a variant and the name of a fix. */
    private static final String FINDINGS = "check/messages";
    /** Data with the keys of a table, not texts that code asks for by name: of compose files, and of site config files. */
    private static final String DESCRIPTIONS = "/descriptions";

    /** Stands for endings that are string literals of the package, such as the ids of actions. */
    private static final Set<String> LITERALS = Set.of();
    private static final Set<String> KINDS = names(Reference.Kind.values());

    /** Kinds of consequences that have words for many of them at once. */
    private static final Set<String> BATCHES = Stream.of(
            "dependency.drop: title reason drop together", "path.rewrite: title reason rewrite move", "project.env: title reason env folder",
            "env.copy: title reason copy option", "volume.pin: title reason pin external new", "volume.unpin: title reason unpin keep")
            .flatMap(row -> Arrays.stream(row.split(": ")[1].split(" ")).map(part -> row.split(": ")[0] + "." + part))
            .collect(Collectors.toSet());

    /** Keys that code makes of a beginning and an ending, by bundle. */
    private static final Map<String, Map<String, Set<String>>> MADE = Map.ofEntries(
            Map.entry("assist/messages", Map.of("form.", without(names(Form.values()), "null"), "help.", without(KINDS, "service"),
                    "volume.", Set.of("detail", "documentation"), "network.", Set.of("detail", "documentation"),
                    "secret.", Set.of("detail", "documentation"), "config.", Set.of("detail", "documentation"))),
            Map.entry("check/ocs/messages", Map.of("form.", names(Form.values()))),
            Map.entry("check/schema/messages", Map.of("form.", names(Form.values()), "found.", Set.of("boolean", "number", "null"))),
            Map.entry("cli/edit", Map.of("operation.short.", LITERALS)),
            Map.entry("cli/messages", Map.of("check.", Set.of("errors.one", "warnings.one", "infos.one", "files.one"))),
            Map.entry("compose/env/messages", Map.of("", names(DotEnv.Problem.Kind.values()))),
            Map.entry("edit/messages", Map.of("caption.declare.", KINDS, "caption.rename.", without(KINDS, "service"), "refuse.yaml.", names(YamlEditException.Reason.values()))),
            Map.entry("picture/messages", Map.of("legend.", LITERALS, "describe.", union(names(Chip.Kind.values()), underscored(PictureEdge.Kind.values())),
                    "describe.findings.", names(org.sitewright.picture.Severity.values()),
                    "condition.", Set.of("service_started", "service_healthy", "service_completed_successfully"))),
            Map.entry("road/messages", Map.of("address.", Set.of("command", "environment", "environment-file", "arguments", "host", "hub"),
                    "host.told.", Set.of("command", "environment", "environment-file"), "works.", names(Road.Kind.values()),
                    "realm.", Set.of("same", "differs", "unset"), "root.", Set.of("same", "differs", "unset"),
                    "title.", names(Road.Kind.values()), "verdict.", names(Road.Verdict.values()), "line.", roads())),
            Map.entry("adding/messages", Map.of("field.", Set.of("service", "instance-id", "host", "image", "mount"))),
            Map.entry("ui/palette/messages", Map.of("talks.", Set.of("nothing", "network", "usb", "board"))),
            Map.entry("split/messages", Map.of("bond.", Set.of("network_mode", "ipc", "pid", "volumes_from", "extends"))),
            Map.entry("ui/inspector/messages", Map.of("role.", constants(ServiceRole.values()), "declaration.", without(constants(Reference.Kind.values()), "SERVICE"),
                    "volumes.kind.", constants(Mount.Kind.values()), "section.", LITERALS, "label.", LITERALS, "prompt.", LITERALS,
                    "add.", LITERALS, "config.manage.", Set.of("host.up", "host.down", "docker.up", "docker.down", "ignore"))),
            Map.entry("ui/problems/messages", Map.of("count.", names(Severity.values()), "accessible.", names(Severity.values()))),
            Map.entry("ui/canvas/messages", Map.of("canvas.", Set.of("arranging.title", "arranging.text", "empty.title", "empty.text"))),
            Map.entry("ui/split/messages", Map.of("step.", names(WizardStep.values()),
                    "split.sentence.", without(names(WizardStep.values()), "files"), "split.", LITERALS, "join.", LITERALS, "batch.", BATCHES,
                    "join.sentence.", without(without(names(WizardStep.values()), "groups"), "network"), "next.", without(without(names(WizardStep.values()), "groups"), "files"), "button.", LITERALS, "effect.", union(underscored(Effect.values()),
                            underscored(Effect.values()).stream().map(effect -> effect + ".about").collect(Collectors.toSet())))),
            Map.entry("ui/shell/messages", Map.of("action.", LITERALS, "menu.", LITERALS,
                    "keys.", Set.of("canvas", "canvas.own", "text", "text.own", "findings", "findings.own"),
                    "recovery.state.", Set.of("unchanged", "changed", "gone"))));

    /** A road in one line: always with an address, and where it does not work also without. */
    private static Set<String> roads() {
        Set<String> keys = new TreeSet<>();
        for (String kind : names(Road.Kind.values())) {
            keys.addAll(Set.of(kind + ".works", kind + ".cannot", kind + ".unknown", kind + ".cannot.nowhere", kind + ".unknown.nowhere"));
        }
        return keys;
    }

    /** Texts that there may be: help for well-known variables, and what holds where a key is not set, whatever they are called. */
    private static final Map<String, String> OPTIONAL = Map.of("assist/messages", "env.", "ui/inspector/messages", "default.");

    /** Literals that look like keys of the bundle beside them, and are none. */
    private static final Set<String> NO_KEYS = Set.of("settings.properties", "split.css", "palette.css", "host.docker.internal");

    private static final Pattern TOKEN = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:[wW]ords|messages|sentences|context|desk|forms)(?:\\(\\))?\\s*\\.(?:of|find|say|text|refusal|word)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern REPORTED = Pattern.compile("\\breport\\(\\s*\"([a-z0-9-]+)\",\\s*\"([a-z0-9-]*)\"");
    private static final Pattern FIXED = Pattern.compile("\\.fix\\(\\s*\"([a-z0-9-]+)\"");

    /** A bundle and the code beside it. */
    record Bundle(String name, Properties texts, String code, Set<String> literals) {
        @Override
        public String toString() {
            return name;
        }

        Set<String> keys() {
            return texts.stringPropertyNames();
        }

        boolean isMade(String key) {
            return MADE.getOrDefault(name, Map.of()).entrySet().stream().anyMatch(row -> key.startsWith(row.getKey())
                    && (row.getValue().isEmpty() ? literals : row.getValue()).contains(key.substring(row.getKey().length())))
                    || OPTIONAL.containsKey(name) && key.startsWith(OPTIONAL.get(name));
        }
    }

    static List<Bundle> bundles() throws IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (Path file : files(RESOURCES, ".properties")) {
            String name = RESOURCES.relativize(file).toString().replace('\\', '/').replace(".properties", "");
            if (name.endsWith(DESCRIPTIONS)) {
                continue;
            }
            Properties texts = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                texts.load(in);
            }
            String folder = name.substring(0, name.lastIndexOf('/'));
            // What is said in rooms within a room stands in the one bundle of all.
            String code = code(CODE.resolve(folder), name.equals(FINDINGS) || folder.equals("split")) + (folder.equals("ui/shell") ? code(CODE, false) : "");
            bundles.add(new Bundle(name, texts, code, literals(code)));
        }
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsSaidSomewhere(Bundle bundle) {
        List<String> unused = bundle.keys().stream().filter(key -> !OF_PICOCLI.matcher(bundle.name() + ":" + key).matches())
                .filter(key -> bundle.name().equals(FINDINGS) ? !isReported(bundle, key)
                        : !bundle.literals().contains(key) && !bundle.isMade(key)).sorted().toList();
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextThatIsAskedForIsThere(Bundle bundle) throws IOException {
        Set<String> asked = new TreeSet<>();
        if (bundle.name().equals(FINDINGS)) {
            REPORTED.matcher(bundle.code()).results().forEach(call ->
                    asked.add(call.group(1) + (call.group(2).isEmpty() ? "" : "." + call.group(2)) + ".message"));
            Set<String> fixes = bundle.keys().stream().filter(key -> key.contains(".fix."))
                    .map(key -> key.substring(key.indexOf(".fix.") + 5)).collect(Collectors.toSet());
            assertThat(FIXED.matcher(bundle.code()).results().map(call -> call.group(1))).isNotEmpty().isSubsetOf(fixes);
        } else if (!bundle.name().startsWith("cli/")) {
            ASKED.matcher(bundle.code()).results().forEach(call -> asked.add(call.group(1)));
            Set<String> beginnings = bundle.keys().stream().filter(key -> key.contains("."))
                    .map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
            bundle.literals().stream().filter(each -> each.matches("[a-z]\\w*(\\.[\\w-]+)+") && !NO_KEYS.contains(each))
                    .filter(each -> beginnings.contains(each.substring(0, each.indexOf('.')))).forEach(asked::add);
        }
        MADE.getOrDefault(bundle.name(), Map.of()).forEach((beginning, endings) ->
                endings.forEach(ending -> asked.add(beginning + ending)));
        assertThat(keysBeside(bundle)).containsAll(asked);
    }

    /** The keys of all bundles of a package, for its code may ask for those of any. */
    private static Set<String> keysBeside(Bundle bundle) throws IOException {
        String folder = bundle.name().substring(0, bundle.name().lastIndexOf('/') + 1);
        return bundles().stream().filter(each -> each.name().startsWith(folder) && each.name().indexOf('/', folder.length()) < 0)
                .flatMap(each -> each.keys().stream()).collect(Collectors.toSet());
    }

    /** The commands have several bundles, so what is asked for may be in any of them. */
    @Test
    void everyTextThatTheCommandsAskForIsThere() throws IOException {
        Set<String> keys = bundles().stream().filter(each -> each.name().startsWith("cli/")).flatMap(each -> each.keys().stream())
                .collect(Collectors.toSet());
        assertThat(ASKED.matcher(code(CODE.resolve("cli"), false)).results().map(call -> call.group(1))).isNotEmpty()
                .isSubsetOf(keys);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternFormats_andKeepsItsApostrophes(Bundle bundle) {
        for (String key : bundle.keys()) {
            if (!OF_PICOCLI.matcher(bundle.name() + ":" + key).matches()) {
                String pattern = bundle.texts().getProperty(key);
                assertThatCode(() -> new MessageFormat(pattern, Locale.ROOT)).as(key).doesNotThrowAnyException();
                // A quoted stretch is there to hold a brace or a bar; any other is an apostrophe that was written once.
                assertThat(pattern.replace("''", "").replaceAll("'[^']*[{}|][^']*'", "")).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (Path file : files(RESOURCES, ".properties")) {
            List<String> keys = Files.readAllLines(file).stream().filter(line -> line.matches("[^#!\\s].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    /** A rule's message or fix: its rule and its variant or name are literals, or are made of names of kinds. */
    private static boolean isReported(Bundle bundle, String key) {
        String rule = key.substring(0, key.indexOf('.'));
        String kind = rule.substring(rule.indexOf('-') + 1);
        boolean ofKind = Set.of("undefined-", "unused-").contains(rule.substring(0, rule.indexOf('-') + 1)) && KINDS.contains(kind);
        return (ofKind || bundle.literals().contains(rule)) && Arrays.stream(key.split("\\.")).skip(1)
                .allMatch(part -> part.equals("message") || part.equals("fix") || bundle.literals().contains(part));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.toSet());
    }

    private static Set<String> underscored(Enum<?>... values) {
        return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Set<String> constants(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, String name) {
        return names.stream().filter(each -> !each.equals(name)).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Set<String> literals(String code) {
        Set<String> literals = new HashSet<>();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            if (token.group(1) != null) {
                literals.add(token.group(1));
            }
        }
        return literals;
    }

    private static String code(Path folder, boolean below) throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path file : files(folder, ".java")) {
            if (below || folder.equals(file.getParent())) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
