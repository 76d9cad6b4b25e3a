package org.sitewright.road;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Mount;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Finds what the site config file says for an agent ({@code get_config} of {@code ocs/site_config.py}): which file it is, which entry of
 * {@code hosts}, which instance.
 */
final class ConfigFile {
    private static final String USUAL_FOLDER = "/config";
    private static final String USUAL_NAME = "default";

    private final Neighbourhood all;
    private final Located agent;
    private final Settings settings;
    private @Nullable Optional<Entry> known;

    /** What counts for the agent. */
    record Entry(ConfigPart file, ConfigHost host, Optional<Instance> instance) {
        Where where(TextRange range, YamlPath path) {
            return Where.fixed(file.file(), range, path);
        }
    }

    ConfigFile(Neighbourhood all, Located agent, Settings settings) {
        this.all = all;
        this.agent = agent;
        this.settings = settings;
    }

    /** What counts for the agent, whoever asks; empty if that cannot be told. */
    Optional<Entry> known() {
        Optional<Entry> found = known;
        if (found == null) {
            Reasoning aside = new Reasoning();
            found = all.site().config().isEmpty() ? Optional.empty() : file(aside).flatMap(part -> entry(part, aside));
            known = found;
        }
        return found;
    }

    /** Whether the agent reads no file at all. */
    boolean isSwitchedOff() {
        return settings.option("--site").filter(said -> said.text().equals("none")).isPresent();
    }

    /** The file, if it is the site's; else the reasoning ends. */
    Optional<ConfigPart> file(Reasoning reasoning) {
        if (isSwitchedOff()) {
            reasoning.bad(Road.Cause.ADDRESS, "config.none", settings.option("--site").flatMap(Said::where));
            return Optional.empty();
        }
        String wanted = path();
        Optional<Mount> mount = mount(wanted);
        if (mount.isEmpty()) {
            if (mayHoldOwn()) {
                reasoning.open(Road.Cause.CONFIG, "config.perhaps-inside", Optional.of(agent.where("image")), wanted);
            } else {
                reasoning.bad(Road.Cause.CONFIG, "config.not-mounted", Optional.of(agent.where("volumes")), agent.name(), folder(wanted));
            }
            return Optional.empty();
        }
        Where where = agent.where(mount.get().range(), mount.get().path());
        Optional<ConfigPart> part = all.site().config();
        if (part.isEmpty()) {
            reasoning.open(Road.Cause.CONFIG, "config.not-here", Optional.of(where), wanted);
            return Optional.empty();
        }
        if (look(mount.get(), wanted) == Mounted.OTHER) {
            reasoning.open(Road.Cause.CONFIG, "config.other", Optional.of(where), part.get().file(), wanted);
            return Optional.empty();
        }
        reasoning.fact("config.mounted", Optional.of(where), part.get().file(), wanted);
        return part;
    }

    /** Where in its container the agent looks for the file. */
    String path() {
        return settings.option("--site-file").map(Said::text).orElseGet(() -> {
            String folder = bare(settings.environment("OCS_CONFIG_DIR").map(Said::text).orElse(USUAL_FOLDER));
            return folder + "/" + settings.option("--site").map(Said::text).orElse(USUAL_NAME) + ".yaml";
        });
    }

    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Whether something is mounted where the agent looks, or may be there without. */
    boolean isThere() {
        return isSwitchedOff() || mount(path()).isPresent() || mayHoldOwn();
    }

    /** An image of the site's own may bring the file; so may what cannot be seen here. */
    private boolean mayHoldOwn() {
        return agent.service().has("build") || agent.service().has("extends") || agent.service().has("volumes_from") || agent.service().has("configs")
                || agent.service().has("secrets") || !agent.text("image").startsWith("simonsobs/") || agent.service().broken();
    }

    private Optional<Mount> mount(String wanted) {
        return agent.service().mounts().stream().filter(mount -> look(mount, wanted) != Mounted.NOT).findFirst();
    }

    /** What a mount has to do with the file. */
    enum Mounted {
        /** It is at another place. */
        NOT,
        /** It brings a file there, and that may be the site's. */
        PERHAPS_OURS,
        /** It brings another file there. */
        OTHER
    }

    private Mounted look(Mount mount, String wanted) {
        return all.mounted(new Neighbourhood.Looked(agent.file(), mount.kind(), mount.text(), wanted), _ -> {
            Mount resolved = mount.resolved(agent.variables()::value);
            String target = bare(resolved.target());
            boolean there = wanted.equals(target) || !target.isEmpty() && wanted.startsWith(target + "/");
            return !there ? Mounted.NOT : mayBeOurs(resolved, wanted.equals(target) ? "" : wanted.substring(target.length() + 1))
                    ? Mounted.PERHAPS_OURS : Mounted.OTHER;
        });
    }

    /** A path without slashes at its end. */
    static String bare(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /**
     * Whether a mount may bring the site's own file. A path that counts from the compose file's folder can be compared; others lead to
     * where only the machine knows.
     *
     * @param rest of the wanted path behind the mount's target
     */
    private boolean mayBeOurs(Mount mount, String rest) {
        if (mount.kind() != Mount.Kind.BIND && mount.kind() != Mount.Kind.OTHER) {
            return false;
        }
        if (all.site().config().isEmpty()) {
            return true;
        }
        SiteFile ours = all.site().config().get().file();
        if (!mount.source().startsWith(".")) {
            return rest.isEmpty() || rest.equals(ours.shortName());
        }
        return Path.of(agent.file().folder()).resolve(mount.source()).resolve(rest).normalize().equals(Path.of(ours.name()));
    }

    /** The entry that counts; empty if the reasoning has ended before. */
    Optional<Entry> entry(ConfigPart part, Reasoning reasoning) {
        Optional<Said> told = settings.option("--site-host").or(() -> settings.environment("SITE_HOST"));
        if (told.isPresent()) {
            Said said = told.get();
            if (!said.isKnown()) {
                reasoning.open(Road.Cause.ENTRY, "value.unset", said.where(), "SITE_HOST", String.join(", ", said.unset()));
                return Optional.empty();
            }
            reasoning.fact("host.told." + said.sourceKey(), said.where(), said.text());
            return found(part, all.entries().host(said.text()), said.text(), said.where(), reasoning);
        }
        Optional<Located> home = agent.mode().startsWith(Located.SERVICE) || agent.mode().startsWith(Located.CONTAINER) ? all.home(agent) : Optional.of(agent);
        if (home.isEmpty()) {
            reasoning.open(Road.Cause.ENTRY, "from.elsewhere", Optional.of(agent.where("network_mode")), agent.mode());
            return Optional.empty();
        }
        Located named = home.get();
        if (named.hostname().isPresent()) {
            Optional<Where> where = Optional.of(named.where("hostname"));
            reasoning.fact("host.hostname", where, named.hostname().get());
            return found(part, all.entries().host(named.hostname().get()), named.hostname().get(), where, reasoning);
        }
        if (named.isOnHost() || named.text("uts").equals("host")) {
            return ofMachine(part, reasoning);
        }
        reasoning.fact("host.container", Optional.of(agent.whereName()), agent.name());
        return found(part, all.entries().host(SiteConfig.LOCALHOST), "", Optional.of(agent.whereName()), reasoning);
    }

    private Optional<Entry> found(ConfigPart part, Optional<ConfigHost> host, String name, Optional<Where> where, Reasoning reasoning) {
        if (host.isEmpty()) {
            reasoning.bad(Road.Cause.ENTRY, name.isEmpty() ? "entry.no-localhost" : "entry.none", where, name, part.file());
            return Optional.empty();
        }
        Where there = Where.fixed(part.file(), host.get().nameRange(), host.get().path());
        reasoning.fact(host.get().name().equals(name) ? "entry.own" : "entry.localhost", Optional.of(there), host.get().name(), part.file(), name);
        return Optional.of(new Entry(part, host.get(), instance(host.get())));
    }

    /** The machine's own name decides, and nobody knows it here; but the agent starts only where its instance is. */
    private Optional<Entry> ofMachine(ConfigPart part, Reasoning reasoning) {
        Optional<String> id = id();
        var with = part.config().hosts().stream().filter(host -> id.flatMap(each -> all.entries().instance(host, each)).isPresent()).toList();
        if (with.size() != 1) {
            reasoning.open(Road.Cause.ENTRY, "host.machine", Optional.of(agent.whereName()), agent.name());
            return Optional.empty();
        }
        ConfigHost host = with.getFirst();
        reasoning.fact("host.machine.instance", Optional.of(Where.fixed(part.file(), host.nameRange(), host.path())), host.name(), id.orElseThrow());
        return Optional.of(new Entry(part, host, id.flatMap(each -> all.entries().instance(host, each))));
    }

    Optional<String> id() {
        return settings.option("--instance-id").or(() -> settings.environment("INSTANCE_ID")).filter(Said::isKnown).map(Said::text);
    }

    private Optional<Instance> instance(ConfigHost host) {
        return id().flatMap(each -> all.entries().instance(host, each));
    }
}
