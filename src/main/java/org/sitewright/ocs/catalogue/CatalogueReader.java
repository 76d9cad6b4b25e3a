package org.sitewright.ocs.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.sitewright.compose.Resolver;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlProblem;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/**
 * Reads the YAML of a catalogue. An entry with something wrong is left out, and said; the others are kept. What the keys mean
 * is said at {@link Catalogue}.
 */
public final class CatalogueReader {
    private static final TextRange START = new TextRange(0, 0);
    private static final String ANY = "*";
    private static final String ONE_OR_MORE = "+";
    private static final String NONE_OR_ONE = "?";

    private final Words words = new Words("ocs.catalogue.messages");
    private final List<CatalogueProblem> problems = new ArrayList<>();
    private final Map<String, EntrySource> sources = new LinkedHashMap<>();
    private final Catalogue known;

    private CatalogueReader(Catalogue known) {
        this.known = known;
    }

    /** A catalogue, and what was left out of it. */
    public record Reading(Catalogue catalogue, List<CatalogueProblem> problems) {}

    /** Reads a text; never fails. */
    public static Reading read(SourceText text) {
        return read(text, Catalogue.empty());
    }

    /**
     * Reads a text; never fails.
     *
     * @param known has the agents that entries name by {@code class}
     */
    public static Reading read(SourceText text, Catalogue known) {
        return new CatalogueReader(known).reading(new YamlReader().read(text));
    }

    private Reading reading(YamlTree tree) {
        for (YamlProblem problem : tree.problems()) {
            problems.add(new CatalogueProblem(problem.range(), words.of("wrong.yaml")));
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        List<String> categories = List.of();
        if (tree.document().root() instanceof YamlMapping) {
            Resolver resolver = Resolver.asPython(new YamlAnchors(tree), tree.document().base());
            Fields root = new Fields(resolver, resolver.resolve(tree.document().root(), YamlPath.ROOT), START,
                    words, problems);
            root.each("sources").forEach((name, fields) -> sources.put(name,
                    new EntrySource(fields.text("repository"), fields.text("commit"), "", 0, Optional.empty())));
            categories = root.texts("categories");
            root.each("agents").forEach((name, fields) -> keepIfSound(entries, () -> agent(name, fields)));
            root.each("services").forEach((name, fields) -> keepIfSound(entries, () -> support(name, fields)));
        } else if (!(tree.document().root() instanceof YamlScalar scalar && scalar.isMissing())) {
            problems.add(new CatalogueProblem(START, words.of("wrong.root")));
        }
        return new Reading(new Catalogue(entries, categories), List.copyOf(problems));
    }

    private void keepIfSound(List<CatalogueEntry> entries, Supplier<CatalogueEntry> reading) {
        int before = problems.size();
        CatalogueEntry entry = reading.get();
        if (problems.size() == before) {
            entries.add(entry);
        }
    }

    private AgentEntry agent(String name, Fields fields) {
        String inPackage = fields.optional("package").orElse("own");
        String agentClass = fields.optional("class").orElse(name);
        Optional<AgentEntry> like = fields.has("class") ? known.agent(agentClass) : Optional.empty();
        List<ArgumentSpec> arguments = new ArrayList<>();
        fields.each("arguments").forEach((flag, each) -> arguments.add(argument(flag, each)));
        like.stream().flatMap(agent -> agent.arguments().stream())
                .filter(spec -> arguments.stream().noneMatch(own -> own.isSpelt(spec.flag()))).toList().forEach(arguments::add);
        List<AgentEntry.Given> example = fields.items("example").stream().map(CatalogueReader::given).toList();
        for (AgentEntry.Given given : example) {
            if (arguments.stream().noneMatch(argument -> argument.isSpelt(given.flag()))) {
                fields.wrong("example", words.of("wrong.example", given.flag(), name));
            }
        }
        return new AgentEntry(name, agentClass, fields.optional("looked-up-as").or(() -> like.map(AgentEntry::lookedUpAs)).orElse(agentClass),
                inPackage, about(fields, inPackage),
                fields.constant("talks-to", TalksTo.class, TalksTo::word, like.map(AgentEntry::talksTo).orElse(TalksTo.NOTHING)), block(fields),
                fields.text("instance"), example, arguments, listener(fields).or(() -> like.flatMap(AgentEntry::listens)),
                httpClient(fields).or(() -> like.flatMap(AgentEntry::httpClient)),
                fields.has("needs") ? fields.texts("needs") : like.map(AgentEntry::needs).orElse(List.of()),
                fields.has("reads") ? fields.textsByKey("reads") : like.map(AgentEntry::reads).orElse(Map.of()));
    }

    private SupportEntry support(String id, Fields fields) {
        Optional<ServiceBlock> block = block(fields);
        if (block.isEmpty()) {
            fields.wrong("compose", words.of("wrong.missing", "compose"));
        }
        List<Integer> ports = new ArrayList<>();
        for (String port : fields.texts("container-ports")) {
            if (port.matches("[0-9]{1,5}")) {
                ports.add(Integer.valueOf(port));
            } else {
                fields.wrong("container-ports", words.of("wrong.number", "container-ports"));
            }
        }
        return new SupportEntry(id, fields.optional("role").orElse(""), about(fields, fields.optional("package").orElse("own")),
                block.orElse(new ServiceBlock(id, List.of())), ports, fields.texts("used-by"), fields.texts("needs"),
                fields.optional("paired-with"), fields.textsByKey("reads"), fields.texts("not-read"), fields.textsByKey("offered"),
                fields.textsByKey("mounts"), fields.textsByKey("routes"));
    }

    private About about(Fields fields, String inPackage) {
        return new About(fields.text("title"), fields.text("purpose"), fields.optional("device").orElse(""),
                fields.optional("maker").orElse(""), fields.text("category"), fields.optional("note"), source(fields, inPackage));
    }

    private EntrySource source(Fields fields, String inPackage) {
        EntrySource known = sources.getOrDefault(inPackage, EntrySource.OF_SITE);
        return fields.fields("source").map(source -> new EntrySource(known.repository(), known.commit(),
                source.optional("page").orElse(""), source.number("line"), source.optional("code"))).orElse(known);
    }

    private Optional<ServiceBlock> block(Fields fields) {
        if (fields.optional("runs").orElse("").equals("outside")) {
            return Optional.empty();
        }
        List<YamlValue.Member> members = fields.members("compose");
        if (members.isEmpty()) {
            fields.wrong("compose", words.of("wrong.missing", "compose"));
        }
        return Optional.of(new ServiceBlock(fields.text("service"), members));
    }

    private Optional<Listener> listener(Fields fields) {
        return fields.fields("listens").map(listens -> {
            int port = listens.number("port");
            return new Listener(listens.text("protocol"), listens.optional("flag"),
                    port == 0 ? OptionalInt.empty() : OptionalInt.of(port));
        });
    }

    private Optional<HttpClient> httpClient(Fields fields) {
        return fields.has("http-client")
                ? Optional.of(fields.constant("http-client", HttpClient.class, HttpClient::word, HttpClient.SCF)) : Optional.empty();
    }

    /** {@code [--mode, acq]}, or the flag alone. */
    private static AgentEntry.Given given(YamlValue item) {
        List<YamlValue> words = item instanceof YamlValue.Items(List<YamlValue> items) && !items.isEmpty() ? items : List.of(item);
        return new AgentEntry.Given(ServiceBlock.text(words.getFirst()), words.subList(1, words.size()));
    }

    private ArgumentSpec argument(String flag, Fields fields) {
        ArgumentType type = fields.constant("type", ArgumentType.class, ArgumentType::word, ArgumentType.TEXT);
        return new ArgumentSpec(flag, fields.texts("aliases"), type, count(fields, type), fields.texts("default"),
                fields.texts("choices"), fields.isTrue("required"), fields.isTrue("hidden"), fields.isTrue("ask"),
                fields.constant("means", ArgumentMeaning.class, ArgumentMeaning::word, ArgumentMeaning.VALUE), fields.texts("names"),
                fields.number("line"));
    }

    private ArgumentCount count(Fields fields, ArgumentType type) {
        if (!type.takesValues()) {
            return ArgumentCount.NONE;
        }
        return switch (fields.optional("count").orElse("")) {
            case "" -> ArgumentCount.ONE;
            case ANY -> new ArgumentCount(0, Integer.MAX_VALUE);
            case ONE_OR_MORE -> new ArgumentCount(1, Integer.MAX_VALUE);
            case NONE_OR_ONE -> new ArgumentCount(0, 1);
            default -> {
                int count = fields.number("count");
                yield new ArgumentCount(count, count);
            }
        };
    }
}
