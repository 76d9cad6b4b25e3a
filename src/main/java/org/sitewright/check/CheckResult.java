package org.sitewright.check;

import java.util.List;
import java.util.Map;
import org.sitewright.compose.Service;
import org.sitewright.road.Roads;
import org.sitewright.yaml.YamlEntry;

/**
 * The findings of a site at one moment, and what the next check can take over from them.
 *
 * @param roads    who talks to whom, and whether it can
 * @param findings by file, then by place, then the worse ones first
 */
public record CheckResult(List<Finding> findings, Roads roads, Map<Service, List<Note>> ofServices,
                          Map<YamlEntry.Body, List<Note>> ofEntries, ConfigNotes ofConfig) {
    public static final CheckResult NONE = new CheckResult(List.of(), Roads.NONE, Map.of(), Map.of(), ConfigNotes.NONE);
}
