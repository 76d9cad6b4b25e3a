package org.sitewright.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.site.NameCall;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;

/** The files of a site of several as rooms: what they are called, the networks below them, and the calls between them. */
final class Rooms {
    private final Site site;
    private final PictureWords words;
    private final SiteNetworks networks;
    private final List<NameCall> calls;
    private final Map<String, List<SitePart>> shared;
    /** The network that most services of a file are on. */
    private final Map<SiteFile, String> usual = new HashMap<>();

    Rooms(Site site, PictureWords words) {
        this.site = site;
        this.words = words;
        this.networks = new SiteNetworks(site);
        this.calls = NameCall.of(site, networks);
        this.shared = networks.shared();
        for (SitePart part : site.parts()) {
            Map<String, Integer> counts = new HashMap<>();
            for (PlacedService placed : part.compose().byName().values()) {
                networks.of(part, placed.shown()).stream().findFirst().ifPresent(name -> counts.merge(name, 1, Integer::sum));
            }
            counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(most -> usual.put(part.file(), most.getKey()));
        }
    }

    /** The rooms: those that others call come before those that call them. */
    List<PictureGroup> groups() {
        Map<SiteFile, Integer> called = new HashMap<>();
        calls.stream().map(call -> List.of(call.from(), call.to())).distinct().forEach(pair -> {
            called.merge(pair.getLast().file(), 1, Integer::sum);
            called.merge(pair.getFirst().file(), -1, Integer::sum);
        });
        return site.parts().stream().filter(part -> !part.compose().byName().isEmpty()).map(SitePart::file)
                .sorted(Comparator.comparingInt((SiteFile file) -> -called.getOrDefault(file, 0)))
                .map(file -> new PictureGroup(file.name(), title(file), PictureGroup.Kind.CUSTOM)).toList();
    }

    private String title(SiteFile file) {
        return words.room(file.folder().isEmpty() ? site.name() : file.folder(), file.shortName());
    }

    /** The networks that join rooms, the one with the most rooms first. */
    List<PictureNetwork> networks() {
        List<PictureNetwork> all = new ArrayList<>();
        shared.forEach((name, parts) -> all.add(new PictureNetwork(name, words.network(name),
                parts.stream().map(part -> part.file().name()).toList())));
        all.sort(Comparator.comparingInt(network -> -network.rooms().size()));
        return all;
    }

    /** The calls from room to room; of a service that another waits for anyway nothing more is drawn. */
    List<PictureEdge> edges(NodeIds ids, Set<LayoutEdge> drawn) {
        Map<LayoutEdge, List<NameCall>> byArrow = new LinkedHashMap<>();
        for (NameCall call : calls) {
            LayoutEdge arrow = new LayoutEdge(ids.of(call.from()), ids.of(call.to()));
            if (!drawn.contains(arrow)) {
                byArrow.computeIfAbsent(arrow, _ -> new ArrayList<>()).add(call);
            }
        }
        return byArrow.entrySet().stream().map(each -> edge(each.getKey(), each.getValue())).toList();
    }

    private PictureEdge edge(LayoutEdge arrow, List<NameCall> known) {
        return PictureEdge.of(arrow.from(), arrow.to(), PictureEdge.Kind.BY_NAME)
                .withCondition(known.stream().map(NameCall::network).distinct().collect(Collectors.joining(", ")))
                .withNote(known.stream().map(words::source).distinct().collect(Collectors.joining("; ")));
    }

    /** The ground of its own that a service has within its room, for it is not on the network of the others. */
    static Optional<PictureGroup.Kind> ground(Service service) {
        return switch (service.text("network_mode")) {
            case "host" -> Optional.of(PictureGroup.Kind.HOST);
            case "none" -> Optional.of(PictureGroup.Kind.NONE);
            default -> Optional.empty();
        };
    }

    /** What tells a service from the others of its room: the networks that it is on, if they are others. */
    List<Chip> chips(SitePart part, Service service) {
        Optional<PictureGroup.Kind> ground = ground(service);
        if (ground.isPresent()) {
            return List.of(Chip.note(ground.get() == PictureGroup.Kind.HOST ? words.hostNetwork() : words.noNetwork()));
        }
        Set<String> own = networks.of(part, service);
        String most = usual.getOrDefault(part.file(), "");
        List<Chip> chips = new ArrayList<>();
        if (service.references().stream().noneMatch(reference -> reference.kind() == Reference.Kind.NETWORK)) {
            if (!own.contains(most) && !own.isEmpty()) {
                chips.add(Chip.network("default"));
            }
            return chips;
        }
        service.references().stream().filter(reference -> reference.kind() == Reference.Kind.NETWORK).map(Reference::name)
                .filter(key -> !realName(part, key).equals(most)).forEach(key -> chips.add(Chip.network(key)));
        return chips;
    }

    private String realName(SitePart part, String key) {
        RealName declared = networks.declared(part).get(key);
        return declared == null ? key : declared.text();
    }
}
