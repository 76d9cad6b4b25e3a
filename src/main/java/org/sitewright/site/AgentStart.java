package org.sitewright.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * How a service tells the agent that it starts who it is ({@code ocs/agent_cli.py}): words of the command go before the
 * environment, that before its {@code env_file}, and that before what Compose says of the container.
 */
public final class AgentStart {
    public static final String INSTANCE_ID = "INSTANCE_ID";
    public static final String SITE_HOST = "SITE_HOST";
    private static final List<String> IMAGES = List.of("simonsobs/ocs", "simonsobs/socs");
    private static final Pattern PART = Pattern.compile("\\S+");
    private static final List<String> COMMAND = List.of("entrypoint", "command");

    private final Site site;
    private final SitePart part;
    private final PlacedService placed;
    private final Variables variables;
    /** Whether a command is given at all: most agents have none, and are asked for several of its options. */
    private final boolean commanded;

    /** Where something is said. */
    public enum Source { COMMAND, ENVIRONMENT, ENV_FILE, HOSTNAME }

    /**
     * Something that is said.
     *
     * @param text   variables filled in
     * @param whole  the scalar that says it, as it is written, with all else that it says
     * @param word   the part of it that is the value
     * @param at     where in it that part begins
     * @param key    the name that it is said by: an option, an environment entry or a key
     * @param range  where the value stands in the text
     * @param path   of the node
     */
    public record Said(Source source, String text, String whole, String word, int at, String key, TextRange range, YamlPath path) {
        /** Whether the value is written out, so that it can be changed here. */
        public boolean isLiteral() {
            return word.indexOf('$') < 0;
        }

        /** The scalar with another value in it. */
        public String with(String value) {
            return whole.substring(0, at) + value + whole.substring(at + word.length());
        }
    }

    private AgentStart(Site site, SitePart part, PlacedService placed) {
        this.site = site;
        this.part = part;
        this.placed = placed;
        this.variables = site.variables(part.file());
        this.commanded = placed.shown().keys().stream().anyMatch(entry -> COMMAND.contains(entry.key()));
    }

    /** Those of all services of a site that are agents, in the order of the files. */
    public static List<AgentStart> of(Site site) {
        return site.parts().stream().flatMap(part -> part.compose().services().stream()
                .flatMap(placed -> of(site, part, placed).stream())).toList();
    }

    /** That of a service; empty if it is no agent. */
    public static Optional<AgentStart> of(Site site, SitePart part, PlacedService placed) {
        return ServiceRole.of(placed.shown()) == ServiceRole.AGENT ? Optional.of(new AgentStart(site, part, placed)) : Optional.empty();
    }

    public SitePart part() {
        return part;
    }

    public PlacedService placed() {
        return placed;
    }

    public Service service() {
        return placed.shown();
    }

    public SitePlace place() {
        return SitePlace.service(part.file(), placed.name());
    }

    /** Where the service's name stands in the text. */
    public TextRange nameRange() {
        return placed.nameRange();
    }

    /** Whether it surely runs {@code ocs-agent-cli}, the entry point of the images of OCS and SOCS. */
    public boolean runsAgentCli() {
        String image = variables.filled(service().text("image"));
        return IMAGES.stream().anyMatch(name -> image.equals(name) || image.startsWith(name + ":") || image.startsWith(name + "@"))
                && !service().has("entrypoint");
    }

    /** Whether a part of what it is told stands where this does not look. */
    public boolean isPartlyUnknown() {
        boolean unread = service().has("env_file") && !site.environmentFiles().keySet().containsAll(EnvironmentFiles.of(part.file(), service(), variables));
        return unread || service().has("extends") || placed.broken();
    }

    /** Whether it reads the site's config file: another one, or none, may be named. */
    public boolean readsConfig() {
        return option("--site").isEmpty() && option("--site-file").isEmpty();
    }

    public Optional<Said> instanceId() {
        return option("--instance-id").or(() -> environment(INSTANCE_ID));
    }

    /** By which name it looks for its host in the site config file; empty where the file does not say it. */
    public Optional<Said> host() {
        return option("--site-host").or(() -> environment(SITE_HOST)).or(() -> service().scalar("hostname")
                .filter(value -> !value.text().isEmpty()).map(value -> said(Source.HOSTNAME, value, 0, value.text(), "hostname")));
    }

    /** The entry of its host; empty if none fits, or its name is not known. */
    public Optional<ConfigHost> configHost() {
        return site.config().flatMap(part -> host().flatMap(said -> part.config().host(said.text())));
    }

    /** The instance that it runs: the one of its id under its host, or where the host is not known, the only one of that id. */
    public Optional<Instance> instance() {
        Optional<String> id = instanceId().map(Said::text);
        if (id.isEmpty() || site.config().isEmpty()) {
            return Optional.empty();
        }
        Optional<ConfigHost> host = configHost();
        if (host.isPresent()) {
            return host.get().instance(id.get());
        }
        List<Instance> named = site.config().get().config().instances().filter(each -> each.id().equals(id)).toList();
        return named.size() == 1 && host().isEmpty() ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** An entry of the environment; of a list the last one of that name counts. */
    public Optional<Said> environment(String key) {
        List<EnvironmentVariable> found = service().environment().stream().filter(entry -> entry.key().equals(key)).toList();
        return found.isEmpty() ? ofFile(key) : said(found.getLast());
    }

    /** What the last {@code env_file} with that entry says; it is not this service's to change. */
    private Optional<Said> ofFile(String key) {
        if (!service().has("env_file")) {
            return Optional.empty();
        }
        return EnvironmentFiles.of(part.file(), service(), variables).reversed().stream().map(site.environmentFiles()::get).filter(Objects::nonNull)
                .flatMap(file -> Stream.ofNullable(file.values().get(key))).findFirst()
                .map(value -> new Said(Source.ENV_FILE, value, "$", "$", 0, key, nameRange(), service().path().key("env_file")));
    }

    private Optional<Said> said(EnvironmentVariable entry) {
        Optional<String> written = entry.value();
        Optional<String> text = written.isPresent() ? written.map(variables::filled) : variables.value(entry.key());
        return text.map(found -> new Said(Source.ENVIRONMENT, found, written.orElse("$"), written.orElse("$"), 0, entry.key(),
                (written.isPresent() ? entry.valueRange() : entry.keyRange()).shifted(placed.base()), entry.path()));
    }

    /** What the command gives to an option, as {@code --site-hub x} or {@code --site-hub=x}; the last one counts. */
    public Optional<Said> option(String name) {
        Optional<Said> last = Optional.empty();
        for (String key : commanded ? COMMAND : List.<String>of()) {
            List<ScalarValue> words = words(key);
            for (int i = 0; i < words.size(); i++) {
                Optional<Said> found = option(name, words, i);
                last = found.isPresent() ? found : last;
            }
        }
        return last;
    }

    private Optional<Said> option(String name, List<ScalarValue> words, int at) {
        ScalarValue value = words.get(at);
        List<MatchResult> parts = PART.matcher(value.text()).results().toList();
        for (int i = parts.size() - 1; i >= 0; i--) {
            String part = parts.get(i).group();
            if (part.startsWith(name + "=")) {
                return Optional.of(said(Source.COMMAND, value, parts.get(i).start() + name.length() + 1, part.substring(name.length() + 1), name));
            }
            if (part.equals(name) && i + 1 < parts.size()) {
                return Optional.of(said(Source.COMMAND, value, parts.get(i + 1).start(), parts.get(i + 1).group(), name));
            }
        }
        return !parts.isEmpty() && parts.getLast().group().equals(name) && at + 1 < words.size()
                ? Optional.of(said(Source.COMMAND, words.get(at + 1), 0, words.get(at + 1).text(), name)) : Optional.empty();
    }

    private Said said(Source source, ScalarValue value, int at, String word, String key) {
        TextRange range = word.isEmpty() ? value.range() : value.part(new TextRange(at, at + word.length()));
        return new Said(source, variables.filled(word), value.text(), word, at, key, range.shifted(placed.base()), value.path());
    }

    /** The scalars of a command: the items of a list, or one line. */
    public List<ScalarValue> words(String key) {
        Resolver resolver = new Resolver(part.compose().anchors(), placed.base());
        return service().key(key).map(ResolvedEntry::value).map(value -> value.node() instanceof YamlSequence
                ? resolver.items(value) : List.of(value)).orElse(List.of()).stream().flatMap(AgentStart::scalar).toList();
    }

    private static Stream<ScalarValue> scalar(Resolved value) {
        return value.node() instanceof YamlScalar scalar ? Stream.of(ScalarValue.of(value, scalar)) : Stream.empty();
    }
}
