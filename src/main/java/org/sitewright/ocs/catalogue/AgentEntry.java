package org.sitewright.ocs.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.yaml.YamlValue;

/**
 * An agent of OCS.
 *
 * @param key         what the catalogue knows it by: its class, or another name for a second entry of the class
 * @param agentClass  as the site config file names it: a key of the {@code agents} of a plugin of OCS, case-sensitive
 * @param lookedUpAs  the class name by which an agent that is started without an instance-id finds its entry: the same but for three
 * @param inPackage   {@code ocs} or {@code socs}; another word for an agent of the site's own
 * @param instanceId  of the example in its documentation
 * @param example     the arguments of that example: each a flag and its values
 * @param listens     where it listens for its device, if it does
 * @param httpClient  how it finds other agents, if it calls any
 * @param needs       ids of the services that must run beside the router
 * @param reads       the environment variables that its code reads, with the values taken where they are not set; empty for none
 */
public record AgentEntry(String key, String agentClass, String lookedUpAs, String inPackage, About about, TalksTo talksTo,
                         Optional<ServiceBlock> block, String instanceId, List<Given> example, List<ArgumentSpec> arguments,
                         Optional<Listener> listens, Optional<HttpClient> httpClient, List<String> needs,
                         Map<String, String> reads) implements CatalogueEntry {
    /** An argument with its values, as they stand in a site config file: numbers are numbers there. */
    public record Given(String flag, List<YamlValue> values) {
        public Given {
            values = List.copyOf(values);
        }

        public List<String> texts() {
            return values.stream().map(ServiceBlock::text).toList();
        }
    }

    public AgentEntry {
        example = List.copyOf(example);
        arguments = List.copyOf(arguments);
        needs = List.copyOf(needs);
        reads = Map.copyOf(reads);
    }

    /** Whether it runs on the machine itself, so that it has an instance and no service. */
    public boolean outsideOfDocker() {
        return block.isEmpty();
    }

    /** The argument that is spelt so, or by an alias. */
    public Optional<ArgumentSpec> argument(String word) {
        return arguments.stream().filter(argument -> argument.isSpelt(word)).findFirst();
    }

    /** The values of an argument in the example; empty where it has none, and where it does not stand there. */
    public List<String> exampleOf(String flag) {
        return example.stream().filter(given -> given.flag().equals(flag)).findFirst().map(Given::texts).orElse(List.of());
    }

    public boolean exampleHas(String flag) {
        return example.stream().anyMatch(given -> given.flag().equals(flag));
    }

    public List<ArgumentSpec> argumentsMeaning(ArgumentMeaning meaning) {
        return arguments.stream().filter(argument -> argument.meaning() == meaning).toList();
    }
}
