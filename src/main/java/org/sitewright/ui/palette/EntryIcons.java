package org.sitewright.ui.palette;

import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ocs.catalogue.SupportEntry;
import org.sitewright.ui.theme.IconKind;

/** Which icon an entry has: that of the service that it becomes. */
final class EntryIcons {
    private EntryIcons() {}

    static IconKind of(CatalogueEntry entry) {
        return switch (entry) {
            case AgentEntry ignored -> IconKind.AGENT;
            case SupportEntry support -> switch (support.role()) {
                case "wamp router" -> IconKind.CROSSBAR;
                case "time-series database" -> IconKind.INFLUXDB;
                case "dashboards" -> IconKind.GRAFANA;
                case "log store" -> IconKind.DATABASE;
                case "http proxy", "control web page", "sequencer" -> IconKind.WEB;
                case "network" -> IconKind.NETWORK;
                default -> IconKind.OTHER;
            };
        };
    }
}
