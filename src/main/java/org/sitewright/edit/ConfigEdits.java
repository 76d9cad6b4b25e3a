package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Adds hosts and instances to a site config file, written as those that are there. */
final class ConfigEdits {
    private static final YamlPath HOSTS = YamlPath.of("hosts");
    private static final String LIST = "agent-instances";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ARGUMENT = Pattern.compile("-+\\p{L}.*", Pattern.DOTALL);

    private final Desk desk;

    ConfigEdits(Desk desk) {
        this.desk = desk;
    }

    SiteConfig config() {
        return SiteConfig.of(desk.draft().tree());
    }

    void addHost(String name) throws EditException {
        checkNewHost(name);
        YamlValue host = new YamlValue.Members(List.of(new YamlValue.Member(LIST, new YamlValue.Items(List.of()))));
        if (desk.draft().tree().find(HOSTS).isEmpty()) {
            new Sections(desk).addEntry(YamlPath.ROOT, "hosts", new YamlValue.Members(List.of(new YamlValue.Member(name, host))));
        } else {
            new Sections(desk).addEntry(desk.shared().open(HOSTS, Edit.Shared.ASK, true), name, host);
        }
    }

    /** @throws EditException if no host can have the name, or one has it */
    void checkNewHost(String name) throws EditException {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw desk.refusal("refuse.bad-host", name);
        }
        if (config().hosts().stream().anyMatch(host -> host.name().equals(name))) {
            throw desk.refusal("refuse.host-exists", name);
        }
    }

    /** @throws EditException if no instance can have the id, or one has it */
    void checkNewId(String id) throws EditException {
        if (!ID.matcher(id).matches()) {
            throw desk.refusal("refuse.bad-instance", id);
        }
        Optional<Instance> there = config().instances().filter(each -> each.shownId().equals(id)).findFirst();
        if (there.isPresent()) {
            throw desk.refusal("refuse.instance-exists", id, there.get().host());
        }
    }

    void addInstance(Edit.AddInstance edit) throws EditException {
        checkNewId(edit.instanceId());
        if (edit.agentClass().isBlank()) {
            throw desk.refusal("refuse.no-class");
        }
        for (List<String> argument : edit.arguments()) {
            if (argument.isEmpty() || !ARGUMENT.matcher(argument.getFirst()).matches()) {
                throw desk.refusal("refuse.not-this-argument", argument.isEmpty() ? "" : argument.getFirst());
            }
        }
        if (config().hosts().stream().noneMatch(host -> host.name().equals(edit.host()))) {
            addHost(edit.host());
        }
        write(edit);
        verify(edit);
    }

    /** Writes an instance behind the others of a host that is there. */
    void write(Edit.AddInstance edit) throws EditException {
        InstanceStyle style = InstanceStyle.of(config(), edit.host());
        YamlPath list = list(edit.host());
        int index = count(list);
        boolean parted = isParted(list);
        desk.draft().addItem(list, style.asLines(edit));
        YamlPath added = list.index(index);
        if (style.isFlow() && !desk.draft().isInFlow(added)) {
            YamlPlace place = desk.draft().tree().find(added).orElseThrow();
            replace(place.range(), added, style.inBraces(edit, column(place)));
        } else if (!style.isFlow()) {
            arguments(added.key("arguments"), style, edit);
        }
        if (parted) {
            SourceText text = desk.draft().tree().text();
            desk.draft().blankLineBefore(text.lineAt(desk.draft().tree().find(added).orElseThrow().range().start()));
        }
    }

    private void arguments(YamlPath path, InstanceStyle style, Edit.AddInstance edit) throws EditException {
        Optional<YamlPlace> place = desk.draft().tree().find(path);
        if (place.isPresent() && place.get().node() instanceof YamlSequence sequence && sequence.flow()) {
            replace(place.get().range(), path, style.argumentsAt(edit, column(place.get())));
        }
    }

    private void replace(TextRange range, YamlPath member, String text) throws EditException {
        desk.draft().replace(TextPatch.of(TextChange.replace(range, text.replace("\n", desk.draft().style().lineBreak()))), member);
    }

    private int column(YamlPlace place) {
        SourceText text = desk.draft().tree().text();
        return place.range().start() - text.lineStart(text.lineAt(place.range().start()));
    }

    /** The list of a host's instances, made where it is missing. */
    YamlPath list(String host) throws EditException {
        YamlPath real = desk.shared().open(HOSTS.key(host).key(LIST), Edit.Shared.ASK, true);
        if (desk.draft().tree().find(real).isEmpty()) {
            new Sections(desk).addEntry(real.parent(), LIST, new YamlValue.Items(List.of()));
        }
        return real;
    }

    int count(YamlPath list) {
        return desk.draft().tree().find(list).map(place -> place.node() instanceof YamlSequence sequence ? sequence.items().size() : 0).orElse(0);
    }

    /** Whether blank lines part the items of a list. */
    boolean isParted(YamlPath list) {
        int balance = 0;
        SourceText text = desk.draft().tree().text();
        for (int i = 1; i < count(list); i++) {
            int line = text.lineAt(desk.draft().tree().find(list.index(i)).orElseThrow().range().start());
            while (line > 0 && text.line(line - 1).stripLeading().startsWith("#")) {
                line--;
            }
            balance += line > 0 && text.line(line - 1).isBlank() ? 1 : -1;
        }
        return balance > 0;
    }

    /** What was written must be what OCS reads. */
    private void verify(Edit.AddInstance edit) throws EditException {
        Optional<Instance> read = config().named(edit.host()).flatMap(host -> host.instance(edit.instanceId()));
        List<String> words = new ArrayList<>();
        edit.arguments().forEach(words::addAll);
        boolean same = read.flatMap(Instance::className).filter(edit.agentClass()::equals).isPresent()
                && read.map(Instance::arguments).filter(found -> found.words().stream().map(ConfigValue::text).toList().equals(words)).isPresent();
        if (!same) {
            throw desk.refusal("refuse.yaml.not-safe", HOSTS.key(edit.host()));
        }
    }

    /** @throws EditException if the file has no such host */
    ConfigHost host(String name) throws EditException {
        SiteConfig config = config();
        Optional<ConfigHost> found = config.hosts().stream().filter(host -> host.name().equals(name)).findFirst();
        return found.orElseThrow(() -> desk.refusal("refuse.no-such-host", name,
                desk.sentences().names(config.hosts().stream().map(ConfigHost::name).toList())));
    }

    /** @throws EditException if no entry stands there */
    Instance instance(YamlPath path) throws EditException {
        return config().instances().filter(each -> each.path().equals(path) && each.value().node() instanceof YamlMapping).findFirst()
                .orElseThrow(() -> desk.refusal("refuse.no-such-instance", path));
    }
}
