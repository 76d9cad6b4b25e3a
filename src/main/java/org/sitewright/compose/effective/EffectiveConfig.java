package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;

/**
 * A compose file as Compose understands it.
 *
 * <p>Scalars are what Compose reads; what it refuses (a required variable without value, a malformed port) stays as it is
 * written. {@code container_name} and, for a service that is built, {@code image} hold the names that Compose gives where none
 * is written.
 *
 * @param project  the project's name
 * @param services by name, in the order of the file
 * @param volumes  by the name that the engine knows
 * @param networks by the name that the engine knows; the default one only where the file declares it
 * @param volumeNames  by the key of each declared volume the name that the engine knows
 * @param networkNames by the key of each declared network the name that the engine knows; the default one is always there
 * @param unset    variables without value or default, in place of which Compose puts an empty text
 * @param cutOff   whether aliases stand for so much that it was not written out in full
 */
public record EffectiveConfig(String project, Map<String, Value.Members> services, Map<String, Value.Members> volumes,
                              Map<String, Value.Members> networks, Map<String, String> volumeNames,
                              Map<String, String> networkNames, Set<String> unset, boolean cutOff) {

    /**
     * A file of a project, and what Compose knows beside its text.
     *
     * @param file         the file
     * @param surroundings with the project's name
     */
    public record Part(ComposeFile file, Surroundings surroundings) {}

    /** Reads a file; nothing of it makes this fail. */
    public static EffectiveConfig of(ComposeFile file, Surroundings surroundings) {
        return together(List.of(new Part(file, surroundings))).getFirst();
    }

    /**
     * Reads files of one project, as {@code include} makes them one (Compose Specification, "Include"): each with its own folder
     * and variables, and with what is declared in any of them.
     *
     * @return one for each part, its services its own, volumes and networks those of all
     */
    public static List<EffectiveConfig> together(List<Part> parts) {
        List<Expander> expanders = new ArrayList<>();
        List<RealNames> own = new ArrayList<>();
        for (Part part : parts) {
            Expander expander = new Expander(part.surroundings().variables());
            expanders.add(expander);
            own.add(new RealNames(part.file(), expander, part.surroundings()));
        }
        List<EffectiveConfig> configs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            configs.add(of(parts.get(i), expanders.get(i), own.get(i).with(own)));
        }
        return configs;
    }

    private static EffectiveConfig of(Part part, Expander expander, RealNames names) {
        Extender extender = new Extender(expander, part.surroundings());
        Map<String, Value.Members> services = new LinkedHashMap<>();
        for (PlacedService placed : part.file().byName().values()) {
            services.put(placed.name(), names.service(placed.name(), extender.service(part.file(), placed)));
        }
        return new EffectiveConfig(part.surroundings().project(), services, names.byRealName(Reference.Kind.VOLUME),
                names.byRealName(Reference.Kind.NETWORK), names.realNames(Reference.Kind.VOLUME),
                names.realNames(Reference.Kind.NETWORK), expander.unset(), expander.cutOff());
    }

    /** What the engine knows the network by that services join which name none. */
    public String defaultNetwork() {
        return networkNames.getOrDefault(RealNames.DEFAULT_NETWORK, "");
    }
}
