package org.sitewright.picture;

/** What a service is, as far as its icon tells. */
public enum ServiceKind {
    CROSSBAR(Ink.KIND_CROSSBAR),
    INFLUXDB(Ink.KIND_INFLUXDB),
    GRAFANA(Ink.KIND_GRAFANA),
    WEB(Ink.KIND_WEB),
    AGENT(Ink.KIND_AGENT),
    OTHER(Ink.KIND_OTHER);

    private final Ink ink;

    ServiceKind(Ink ink) {
        this.ink = ink;
    }

    /** The colour of its icon. */
    public Ink ink() {
        return ink;
    }
}
