package org.sitewright.ui.inspector;

import java.util.function.Consumer;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.config.Hub;
import org.sitewright.site.SitePlace;

/** The form of the hub: how all agents reach the router, unless their host says otherwise. */
final class HubPage extends ConfigPage {
    private static final String HUB = "hub";

    HubPage(FormContext context, KeyTable keys, Consumer<SitePlace> selector) {
        super(context, keys, selector);
        FormSection section = new FormSection(context.text("config.router"));
        for (String name : new String[] {"wamp_server", "wamp_http", "wamp_realm", "address_root", "access_policy"}) {
            section.getChildren().add(key(name, HUB).row());
        }
        body().getChildren().add(section);
    }

    @Override
    void showPart(ShownConfig part) {
        Hub hub = part.part().config().hub();
        header().show(part, "fth-share-2", HUB, context().text("config.hub"));
        show("wamp_server", hub.router().server(), context().text("config.prompt.server"));
        show("wamp_http", hub.router().http(), context().text("config.prompt.http"));
        show("wamp_realm", hub.router().realm(), context().text("config.prompt.realm"));
        show("address_root", hub.addressRoot(), context().text("config.prompt.root"));
        show("access_policy", hub.accessPolicy(), context().text("config.prompt.policy"));
    }
}
