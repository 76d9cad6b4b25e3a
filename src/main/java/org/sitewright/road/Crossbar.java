package org.sitewright.road;

import java.util.Optional;
import org.sitewright.compose.Mount;

/**
 * How a service's crossbar is set up: by {@code OCS_PORT}, {@code OCS_REALM} and {@code OCS_ADDRESS_ROOT}
 * ({@code docker/crossbar/run-crossbar.sh} and the template of its configuration). {@code OCS_CROSSBAR_PORT} and
 * {@code OCS_CROSSBAR_REALM} are named in the manual, but never read.
 *
 * @param portNumber where it listens; 0 if that cannot be told
 * @param ownConfig a configuration of the site's own takes the template's place, so that nobody knows what is in it
 */
record Crossbar(Located at, Said port, int portNumber, Said realm, Said root, boolean ownConfig) {
    static final int USUAL_PORT = 8001;
    /** Where agents connect. */
    static final String PATH = "/ws";
    /** Where clients call. */
    static final String CALL_PATH = "/call";
    private static final String FOLDER = ".crossbar";

    static Crossbar of(Neighbourhood all, Located at) {
        Settings settings = new Settings(all.site(), at);
        boolean own = at.service().has("command") || at.service().has("entrypoint") || at.service().has("extends") || settings.isPartlyUnknown()
                || at.service().mounts().stream().map(Mount::target).anyMatch(target -> target.contains(FOLDER));
        Said port = value(settings, "OCS_PORT", Integer.toString(USUAL_PORT));
        return new Crossbar(at, port, port.isKnown() && port.text().matches("\\d{1,5}") ? Integer.parseInt(port.text()) : 0, value(settings, "OCS_REALM", "test_realm"),
                value(settings, "OCS_ADDRESS_ROOT", "observatory"), own);
    }

    /** The script takes the default for what is empty too. */
    private static Said value(Settings settings, String key, String otherwise) {
        return settings.environment(key).filter(said -> !said.text().isEmpty() || !said.isKnown()).orElseGet(() -> Said.byDefault(otherwise));
    }

    Optional<Where> portWhere() {
        return port.where().or(() -> Optional.of(at.where("image")));
    }
}
