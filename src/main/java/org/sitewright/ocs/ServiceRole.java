package org.sitewright.ocs;

import java.util.Locale;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;

/** The part that a service plays at a site. */
public enum ServiceRole {
    /** The message router. */
    CROSSBAR,
    /** The database of the live monitor. */
    INFLUXDB,
    /** The live monitor. */
    GRAFANA,
    /** Web pages and the proxies before them. */
    WEB,
    /** An OCS agent. */
    AGENT,
    OTHER;

    /** Told by the image's name; an agent of another name is known by its INSTANCE_ID. */
    public static ServiceRole of(Service service) {
        ServiceRole byImage = ofImage(service.text("image"));
        boolean instance = byImage == OTHER && service.environment().stream().anyMatch(entry -> entry.key().equals("INSTANCE_ID"));
        return instance ? AGENT : byImage;
    }

    /** Told by the image's name alone. */
    public static ServiceRole ofImage(String image) {
        String repository = ImageReference.of(image).repository().toLowerCase(Locale.ROOT);
        String last = repository.substring(repository.lastIndexOf('/') + 1);
        if (last.contains("crossbar")) {
            return CROSSBAR;
        }
        if (last.startsWith("influxdb")) {
            return INFLUXDB;
        }
        if (last.startsWith("grafana")) {
            return GRAFANA;
        }
        if (last.equals("ocs-web") || last.startsWith("nginx") || last.equals("httpd") || last.equals("caddy") || last.equals("traefik")) {
            return WEB;
        }
        boolean agent = repository.startsWith("simonsobs/") && (last.equals("ocs") || last.equals("socs") || last.endsWith("-agent"));
        return agent ? AGENT : OTHER;
    }
}
