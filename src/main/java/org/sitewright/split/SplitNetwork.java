package org.sitewright.split;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.ComposeFile;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/**
 * The network that joins the groups. No group owns it: it is made by hand, once, before the groups are brought up.
 *
 * @param name   its real name, such as {@code ocs-net}
 * @param driver what carries it
 * @param form   how the files name it
 */
public record SplitNetwork(String name, Driver driver, Form form) {
    /** The name that sites use. */
    public static final String USUAL_NAME = "ocs-net";

    private static final Pattern VERSION = Pattern.compile("\\s*(\\d+)(?:\\.(\\d+))?.*");

    /** What carries a network. */
    public enum Driver {
        /** On one machine. */
        BRIDGE,
        /** Over the machines of a swarm; made so that containers of Compose may join it. */
        OVERLAY
    }

    /** How a file names a network that exists (Compose Specification, "networks", {@code external}). */
    public enum Form {
        /** {@code name: ocs-net} beside {@code external: true}; Compose file formats from 3.5 on. */
        NAME_AND_EXTERNAL,
        /** <code>external: {name: ocs-net}</code>; for older formats. */
        EXTERNAL_NAME
    }

    /** The usual network, in the form that fits the file. */
    public static SplitNetwork usual(ComposeFile file) {
        return new SplitNetwork(USUAL_NAME, Driver.BRIDGE, formFor(file));
    }

    /** The older form for a file whose {@code version} is below 3.5, else the newer one. */
    public static Form formFor(ComposeFile file) {
        Optional<Matcher> version = file.topLevel("version").map(YamlPlace::node).filter(YamlScalar.class::isInstance)
                .map(node -> VERSION.matcher(((YamlScalar) node).value())).filter(Matcher::matches);
        if (version.isEmpty()) {
            return Form.NAME_AND_EXTERNAL;
        }
        int major = number(version.get().group(1));
        int minor = version.get().group(2) == null ? 0 : number(version.get().group(2));
        return major > 3 || major == 3 && minor >= 5 ? Form.NAME_AND_EXTERNAL : Form.EXTERNAL_NAME;
    }

    private static int number(String digits) {
        return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
