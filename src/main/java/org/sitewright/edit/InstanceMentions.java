package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.yaml.YamlPath;

/**
 * Where other agents name an instance: by arguments of which the catalogue says that they are ids of instances of its class. Where
 * two instances of such classes have the id, nobody can tell which one is meant, and none is found.
 */
final class InstanceMentions {
    private final Site site;

    InstanceMentions(Site site) {
        this.site = site;
    }

    /** A place that names the instance. */
    sealed interface Mention {
        /** @param text of the scalar at the path, with the id in it */
        record InConfig(YamlPath path, String text) implements Mention {}

        record InCommand(AgentStart agent, AgentStart.Said said) implements Mention {}
    }

    /** The text of a mention with another id: the whole of it, or what stands behind {@code =}. */
    static String replaced(String text, String id, String newId) {
        return text.substring(0, text.length() - id.length()) + newId;
    }

    List<Mention> of(Instance named) {
        String id = named.id().orElse("");
        Optional<String> className = named.className();
        List<Instance> others = site.config().map(ConfigPart::config).stream().flatMap(config -> config.instances())
                .filter(each -> !each.path().equals(named.path())).toList();
        List<AgentStart> starts = AgentStart.of(site);
        if (id.isEmpty() || className.isEmpty() || !isMentioned(id, others, starts)) {
            return List.of();
        }
        Catalogue catalogue = Catalogue.load();
        List<Mention> mentions = new ArrayList<>();
        for (Instance other : others) {
            List<ArgumentSpec> specs = specs(catalogue, other);
            for (Argument argument : other.arguments().given()) {
                boolean names = specs.stream().anyMatch(spec -> spec.isSpelt(argument.flag()) && means(spec, className.get(), id, others));
                if (names && argument.texts().equals(List.of(id))) {
                    ConfigValue value = argument.values().isEmpty() ? argument.word() : argument.values().getFirst();
                    mentions.add(new Mention.InConfig(value.path(), value.text()));
                }
            }
        }
        for (AgentStart start : starts) {
            start.instance().stream().flatMap(instance -> specs(catalogue, instance).stream()).filter(spec -> means(spec, className.get(), id, others))
                    .flatMap(spec -> Stream.concat(Stream.of(spec.flag()), spec.aliases().stream())).flatMap(flag -> start.option(flag).stream())
                    .filter(said -> said.text().equals(id)).forEach(said -> mentions.add(new Mention.InCommand(start, said)));
        }
        return mentions;
    }

    /** Reading the catalogue takes a moment: only if the id stands anywhere. */
    private static boolean isMentioned(String id, List<Instance> others, List<AgentStart> starts) {
        return others.stream().flatMap(other -> other.arguments().given().stream()).anyMatch(argument -> argument.texts().contains(id))
                || starts.stream().flatMap(start -> Stream.of("entrypoint", "command").flatMap(key -> start.words(key).stream()))
                        .anyMatch(word -> word.text().contains(id));
    }

    private static List<ArgumentSpec> specs(Catalogue catalogue, Instance of) {
        return of.className().flatMap(catalogue::agent).map(AgentEntry::arguments).orElse(List.of()).stream()
                .filter(spec -> spec.meaning() == ArgumentMeaning.INSTANCE_ID).toList();
    }

    private static boolean means(ArgumentSpec spec, String className, String id, List<Instance> others) {
        boolean unclear = others.stream().anyMatch(other -> other.id().filter(id::equals).isPresent()
                && other.className().filter(spec.names()::contains).isPresent());
        return spec.names().contains(className) && !unclear;
    }
}
