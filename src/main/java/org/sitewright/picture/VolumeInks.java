package org.sitewright.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A colour for each named volume, so that services that share one show it. A volume keeps its colour when others come and go,
 * as far as the eight colours reach.
 */
public final class VolumeInks {
    private static final List<Ink> INKS = List.of(Ink.VOLUME_1, Ink.VOLUME_2, Ink.VOLUME_3, Ink.VOLUME_4, Ink.VOLUME_5,
            Ink.VOLUME_6, Ink.VOLUME_7, Ink.VOLUME_8);

    private final Map<String, Ink> byName;

    private VolumeInks(Map<String, Ink> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static VolumeInks of(SitePicture picture) {
        Set<String> names = new TreeSet<>();
        picture.nodes().forEach(node -> node.chips().stream().filter(chip -> chip.kind() == Chip.Kind.VOLUME)
                .forEach(chip -> names.add(chip.text())));
        Map<String, Ink> byName = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (String name : names) {
            int slot = Math.floorMod(name.hashCode(), INKS.size());
            if (taken.size() < INKS.size()) {
                while (taken.contains(slot)) {
                    slot = (slot + 1) % INKS.size();
                }
            }
            taken.add(slot);
            byName.put(name, INKS.get(slot));
        }
        return new VolumeInks(byName);
    }

    /** The colour of a chip's sign. */
    public Ink of(Chip chip) {
        return chip.kind() == Chip.Kind.VOLUME ? byName.getOrDefault(chip.text(), Ink.DIM) : Ink.DIM;
    }
}
