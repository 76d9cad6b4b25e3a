package org.sitewright.ocs.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.text.SourceText;

/**
 * What can be added to a site: the agents of OCS and SOCS, the services beside them, and what the site added itself. Immutable.
 *
 * <p>In its files each agent stands below {@code agents} under its class, each other service below {@code services} under an id:
 * <pre>
 * title, purpose, category   what people are told; purpose is one sentence
 * device, maker, note        the same, where there is something to tell
 * talks-to                   nothing, network, usb or board
 * package, source            ocs or socs, and the lines of page and code that its facts come from; because says more of talks-to
 * service, compose           name and block of the service, without what differs from site to site; the image has a tag only
 *                            where it means one (others are known to {@link org.sitewright.ocs.KnownImages})
 * runs: outside              in place of both, for an agent that is not run in Docker
 * class                      for a further entry of an agent that the program knows: its class; arguments and all else that is not
 *                            said is as there
 * instance, example          instance-id and arguments of the example in its documentation
 * arguments                  by flag: type (str, int, float, bool, flag, count), count (a number, +, * or ?), default, choices,
 *                            required, hidden, aliases, line; ask where only the site knows the value; means (device,
 *                            device-by-serial, config-file, container-path, instance-id, port); names for classes that fit an id
 * listens                    protocol, flag and port at which its device finds it
 * http-client                env or scf: how it finds the agents that it calls
 * needs, used-by, reads …    what else is known
 * </pre>
 */
public final class Catalogue {
    private static final List<String> FILES = List.of("services.yaml", "ocs.yaml", "socs.yaml");

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final List<String> categories;

    /** @param categories in the order to show them; those of entries that are not among them follow */
    Catalogue(List<CatalogueEntry> entries, List<String> categories) {
        entries.forEach(entry -> this.entries.put(entry.key(), entry));
        Set<String> all = new LinkedHashSet<>(categories);
        entries.forEach(entry -> all.add(entry.about().category()));
        this.categories = List.copyOf(all);
    }

    /** One without entries. */
    public static Catalogue empty() {
        return new Catalogue(List.of(), List.of());
    }

    /** Read by the first who asks, once: many do, and it never changes. */
    private static final class BuiltIn {
        private static final Catalogue ALL = read();
    }

    /**
     * The one that comes with the program. The first call takes some tenths of a second: not for the FX thread.
     *
     * @throws UncheckedIOException  if it cannot be read
     * @throws IllegalStateException if it is missing or damaged: a mistake in the program
     */
    public static Catalogue load() {
        return BuiltIn.ALL;
    }

    private static Catalogue read() {
        Catalogue all = empty();
        for (String file : FILES) {
            CatalogueReader.Reading reading = CatalogueReader.read(SourceText.of(resource(file)));
            if (!reading.problems().isEmpty()) {
                throw new IllegalStateException("Resource " + file + ": " + reading.problems());
            }
            all = all.with(reading.catalogue());
        }
        return all;
    }

    private static String resource(String file) {
        try (InputStream stream = Catalogue.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + file, e);
        }
    }

    /** This one and another; of entries with the same key the other's counts. Categories that only the other has come first. */
    public Catalogue with(Catalogue other) {
        Map<String, CatalogueEntry> both = new LinkedHashMap<>(entries);
        both.putAll(other.entries);
        List<String> order = new ArrayList<>(other.categories);
        order.removeAll(categories);
        order.addAll(categories);
        return new Catalogue(List.copyOf(both.values()), order);
    }

    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The categories of its entries, in the order to show them. */
    public List<String> categories() {
        return categories;
    }

    public List<CatalogueEntry> inCategory(String category) {
        return entries.values().stream().filter(entry -> entry.about().category().equals(category)).toList();
    }

    /** The entry of an agent's class, or of another service's id. */
    public Optional<CatalogueEntry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The agent of this class, in its very spelling. */
    public Optional<AgentEntry> agent(String agentClass) {
        return entries.get(agentClass) instanceof AgentEntry agent ? Optional.of(agent) : Optional.empty();
    }

    /** The service of this id. */
    public Optional<SupportEntry> support(String id) {
        return entries.get(id) instanceof SupportEntry support ? Optional.of(support) : Optional.empty();
    }

    public List<AgentEntry> agents() {
        return entries.values().stream().filter(AgentEntry.class::isInstance).map(AgentEntry.class::cast).toList();
    }
}
