package org.sitewright.ocs.catalogue;

/** What the value of an argument stands for, where Sitewright can do something with it. */
public enum ArgumentMeaning {
    /** Only what its type says. */
    VALUE("value"),
    /** The path of a device, which the service must pass in. */
    DEVICE("device"),
    /** A serial number; the agent opens the device of this name below {@code /dev}. */
    DEVICE_BY_SERIAL("device-by-serial"),
    /** A file in the folder of the site config file, by its name. */
    CONFIG_FILE("config-file"),
    /** A path within the container, which must lie below a mount if the data are to last. */
    CONTAINER_PATH("container-path"),
    /** The instance-id of another agent. */
    INSTANCE_ID("instance-id"),
    /** The port at which the agent listens. */
    PORT("port");

    private final String word;

    ArgumentMeaning(String word) {
        this.word = word;
    }

    /** As catalogues write it. */
    public String word() {
        return word;
    }
}
