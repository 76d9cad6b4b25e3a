package org.sitewright.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.site.SitePlace;

/** The way from a service to the instance that it runs, which stands in the site config file. */
final class InstanceLine extends HBox {
    private final FormContext context;
    private final Hyperlink link = new Hyperlink();
    private @Nullable SitePlace place;

    /** @param selector selects a place of any file */
    InstanceLine(FormContext context, Consumer<SitePlace> selector) {
        this.context = context;
        getStyleClass().add("sw-instance-line");
        link.setId("sw-instance-link");
        link.setGraphic(new FontIcon("fth-cpu"));
        link.setOnAction(_ -> {
            if (place != null) {
                selector.accept(place);
            }
        });
        getChildren().add(link);
    }

    void show(ShownService service) {
        Optional<Instance> instance = service.snapshot().site().part(service.snapshot().file())
                .flatMap(part -> AgentStart.of(service.snapshot().site(), part, service.placed())).flatMap(AgentStart::instance);
        place = instance.flatMap(found -> service.snapshot().site().config().map(config -> new SitePlace(config.file(), found.path()))).orElse(null);
        instance.ifPresent(found -> link.setText(context.text("config.instance.of", found.shownId(), found.className().orElse("?"))));
        setVisible(instance.isPresent());
        setManaged(instance.isPresent());
    }
}
