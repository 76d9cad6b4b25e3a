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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    private final Map<String, Held> held = new LinkedHashMap<>();
    /** In the order to show them; those of entries that are not among them follow. */
    private final List<String> order;

    /** An entry, which may be read only when somebody asks for it. */
    private static final class Held {
        private final boolean ofAgent;
        private final Supplier<CatalogueEntry> reading;
        private @Nullable CatalogueEntry entry;

        Held(boolean ofAgent, Supplier<CatalogueEntry> reading) {
            this.ofAgent = ofAgent;
            this.reading = reading;
        }

        Held(CatalogueEntry entry) {
            this(entry instanceof AgentEntry, () -> entry);
            this.entry = entry;
        }

        synchronized CatalogueEntry get() {
            CatalogueEntry known = entry;
            if (known == null) {
                known = reading.get();
                entry = known;
            }
            return known;
        }

        synchronized boolean isRead() {
            return entry != null;
        }
    }

    private Catalogue(Map<String, Held> held, List<String> order) {
        this.held.putAll(held);
        this.order = List.copyOf(order);
    }

    /** @param categories in the order to show them; those of entries that are not among them follow */
    Catalogue(List<CatalogueEntry> entries, List<String> categories) {
        this(Map.of(), categories);
        entries.forEach(entry -> held.put(entry.key(), new Held(entry)));
    }

    /**
     * One whose entries are read when somebody asks for them: most sites have a few of many agents.
     *
     * @throws IllegalStateException later, if one of them has something wrong
     */
    static Catalogue of(CatalogueText text) {
        Map<String, Held> held = new LinkedHashMap<>();
        text.entries().forEach((key, entry) -> held.put(key, new Held(entry.ofAgent(), () -> read(key, entry.text()))));
        return new Catalogue(held, CatalogueReader.read(SourceText.of(text.head())).catalogue().order);
    }

    private static CatalogueEntry read(String key, String text) {
        CatalogueReader.Reading reading = CatalogueReader.read(SourceText.of(text));
        return reading.catalogue().find(key).orElseThrow(() -> new IllegalStateException("Entry " + key + ": " + reading.problems()));
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
     * The one that comes with the program. To read all of its entries takes some tenths of a second at first: not for the FX thread.
     *
     * @throws UncheckedIOException  if it cannot be read
     * @throws IllegalStateException if it is missing: a mistake in the program
     */
    public static Catalogue load() {
        return BuiltIn.ALL;
    }

    private static Catalogue read() {
        Catalogue all = empty();
        for (String file : FILES) {
            all = all.with(of(CatalogueText.of(resource(file))));
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
        Map<String, Held> both = new LinkedHashMap<>(held);
        both.putAll(other.held);
        List<String> mine = known();
        List<String> categories = new ArrayList<>(other.known());
        categories.removeAll(mine);
        categories.addAll(mine);
        return new Catalogue(both, categories);
    }

    public List<CatalogueEntry> entries() {
        return held.values().stream().map(Held::get).toList();
    }

    /** The categories of its entries, in the order to show them. */
    public List<String> categories() {
        held.values().forEach(Held::get);
        return known();
    }

    /** The categories that are known without reading entries. */
    private List<String> known() {
        Set<String> all = new LinkedHashSet<>(order);
        held.values().stream().filter(Held::isRead).forEach(each -> all.add(each.get().about().category()));
        return List.copyOf(all);
    }

    public List<CatalogueEntry> inCategory(String category) {
        return held.values().stream().map(Held::get).filter(entry -> entry.about().category().equals(category)).toList();
    }

    /** The entry of an agent's class, or of another service's id. */
    public Optional<CatalogueEntry> find(String key) {
        return Optional.ofNullable(held.get(key)).map(Held::get);
    }

    /** The agent of this class, in its very spelling. */
    public Optional<AgentEntry> agent(String agentClass) {
        return find(agentClass).filter(AgentEntry.class::isInstance).map(AgentEntry.class::cast);
    }

    /** The service of this id. */
    public Optional<SupportEntry> support(String id) {
        return find(id).filter(SupportEntry.class::isInstance).map(SupportEntry.class::cast);
    }

    public List<AgentEntry> agents() {
        return held.values().stream().filter(each -> each.ofAgent).map(each -> (AgentEntry) each.get()).toList();
    }
}
