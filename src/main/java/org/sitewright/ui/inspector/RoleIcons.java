package org.sitewright.ui.inspector;

import org.sitewright.ocs.ServiceRole;
import org.sitewright.ui.theme.IconKind;

/** Which icon a service has by the part that it plays: the same in the form and in lists. */
public final class RoleIcons {
    private RoleIcons() {}

    public static IconKind of(ServiceRole role) {
        return switch (role) {
            case CROSSBAR -> IconKind.CROSSBAR;
            case INFLUXDB -> IconKind.INFLUXDB;
            case GRAFANA -> IconKind.GRAFANA;
            case WEB -> IconKind.WEB;
            case AGENT -> IconKind.AGENT;
            case OTHER -> IconKind.OTHER;
        };
    }
}
