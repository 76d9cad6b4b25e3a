package org.sitewright.ui.theme;

import java.util.Locale;

/** What an icon stands for: a kind of service, or another thing of a site. */
public enum IconKind {
    CROSSBAR,
    INFLUXDB,
    GRAFANA,
    AGENT,
    WEB,
    DATABASE,
    OTHER,
    NETWORK,
    VOLUME;

    /** The name of the icon's files, without size and ending. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
