package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentSpec;

/**
 * The words by which an agent's arguments may be called, as argparse takes them: its own and those of OCS, each by a beginning that only
 * one of them has, too ({@code add_arguments} of {@code ocs/site_config.py}).
 */
final class AgentOptions {
    /** What every agent takes, in its arguments and in its command. */
    static final List<String> OF_SITE = List.of("--site", "--site-file", "--site-host", "--site-hub", "--site-http", "--site-realm", "--instance-id",
            "--address-root", "--registry-address", "--log-dir", "--working-dir", "--crossbar-timeout", "--access-policy");
    private static final List<String> HELP = List.of("-h", "--help");

    private final List<ArgumentSpec> arguments;

    AgentOptions(AgentEntry agent) {
        this.arguments = agent.arguments();
    }

    /** The agent's own argument that a word calls. */
    Optional<ArgumentSpec> argument(String word) {
        Optional<ArgumentSpec> exact = arguments.stream().filter(each -> each.isSpelt(word)).findFirst();
        if (exact.isPresent() || !mayBeShort(word) || OF_SITE.contains(word)) {
            return exact;
        }
        List<String> begun = begun(word);
        return begun.size() == 1 ? arguments.stream().filter(each -> each.isSpelt(begun.getFirst())).findFirst() : Optional.empty();
    }

    /** Whether a word calls something, be it the agent's or of OCS. */
    boolean knows(String word) {
        return argument(word).isPresent() || isOfSite(word) || HELP.contains(word) || mayBeShort(word) && begun(word).size() == 1 || isJoined(word);
    }

    static boolean isOfSite(String word) {
        return OF_SITE.contains(word);
    }

    private static boolean mayBeShort(String word) {
        return word.startsWith("--") && word.length() > 2;
    }

    /** A short one with its value in one word, as {@code -t20}. */
    private boolean isJoined(String word) {
        return !word.startsWith("--") && word.length() > 2 && names().anyMatch(name -> name.length() == 2 && word.startsWith(name));
    }

    private List<String> begun(String word) {
        return names().filter(name -> name.startsWith(word)).distinct().toList();
    }

    private Stream<String> names() {
        return Stream.of(own(), OF_SITE.stream(), HELP.stream()).flatMap(each -> each);
    }

    /** The spellings of the agent's own arguments. */
    Stream<String> own() {
        return arguments.stream().flatMap(each -> Stream.concat(Stream.of(each.flag()), each.aliases().stream()));
    }
}
