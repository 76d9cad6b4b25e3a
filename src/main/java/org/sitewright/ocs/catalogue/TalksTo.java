package org.sitewright.ocs.catalogue;

/** What an agent needs to reach beside the router. */
public enum TalksTo {
    /** Nothing but the router, and other services. */
    NOTHING("nothing"),
    /** A device with an address on the network of the machine. */
    NETWORK("network"),
    /** A device on USB or a serial line, as a file below {@code /dev}. */
    USB("usb"),
    /** What is built into the board that it runs on. */
    BOARD("board");

    private final String word;

    TalksTo(String word) {
        this.word = word;
    }

    /** As catalogues write it. */
    public String word() {
        return word;
    }
}
