package org.sitewright.ui.split;

import java.util.List;
import org.sitewright.ui.theme.IconKind;

/**
 * A service as the rooms show it.
 *
 * @param icon     by the part that it plays
 * @param image    as written; empty where there is none
 * @param waitsFor the services that it names in {@code depends_on}
 */
public record SplitService(String name, IconKind icon, String image, List<String> waitsFor) {
    public SplitService {
        waitsFor = List.copyOf(waitsFor);
    }
}
