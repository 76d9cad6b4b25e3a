package org.sitewright.picture;

import java.util.Locale;

/**
 * A colour by its meaning. {@link Palette} says which colour it is in SVG and PNG; the window's style sheet says it for the
 * canvas, by {@link #styleName}.
 */
public enum Ink {
    /** Paints nothing. */
    NONE,
    CANVAS, PANEL, LINE, TEXT, DIM, OK, INFO, WARN, ERROR,
    NET, NET_LINE, NET_TEXT, HOST, HOST_LINE, HOST_TEXT, ROOM, ROOM_LINE, ROOM_TEXT,
    NODE, NODE_LINE, EDGE, CHIP, SHADOW, HATCH,
    /** What is drawn upon a coloured ground. */
    ON_COLOUR,
    KIND_CROSSBAR, KIND_INFLUXDB, KIND_GRAFANA, KIND_WEB, KIND_AGENT, KIND_OTHER,
    VOLUME_1, VOLUME_2, VOLUME_3, VOLUME_4, VOLUME_5, VOLUME_6, VOLUME_7, VOLUME_8;

    /** The name's form in style sheets: "net-line". */
    public String styleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
