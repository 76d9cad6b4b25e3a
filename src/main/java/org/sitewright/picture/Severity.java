package org.sitewright.picture;

/** The worst finding of a service, in rising order. */
public enum Severity {
    /** Not checked: no mark is drawn. */
    NONE(Ink.NONE),
    OK(Ink.OK),
    INFO(Ink.INFO),
    WARNING(Ink.WARN),
    ERROR(Ink.ERROR);

    private final Ink ink;

    Severity(Ink ink) {
        this.ink = ink;
    }

    public Ink ink() {
        return ink;
    }
}
