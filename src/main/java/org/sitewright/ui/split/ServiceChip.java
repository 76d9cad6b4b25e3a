package org.sitewright.ui.split;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.Bond;
import org.sitewright.ui.theme.ServiceIcons;

/** A service in its room: icon, name and image, and a mark where it cannot be parted from another. */
final class ServiceChip extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double ICON = 20;

    private final SplitService service;

    /** @param says what is read out */
    ServiceChip(ServiceIcons icons, SplitService service, List<Bond> bonds, String says) {
        this.service = service;
        getStyleClass().add("sw-split-chip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(says);
        setUserData(service.name());
        Label name = new Label(service.name());
        name.getStyleClass().add("sw-strong");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label image = new Label(shortImage(service.image()));
        image.getStyleClass().addAll("sw-mono", "sw-split-chip-image");
        image.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox lines = new VBox(name, image);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(icons.view(service.icon(), ICON), lines);
        Tooltip.install(lines, new Tooltip(service.image().isEmpty() ? service.name() : service.name() + "\n" + service.image()));
        if (!bonds.isEmpty()) {
            FontIcon link = new FontIcon(Feather.LINK);
            Label mark = new Label("", link);
            mark.getStyleClass().add("sw-split-chip-bond");
            Tooltip.install(mark, new Tooltip(String.join("\n", bonds.stream().map(Bond::reason).distinct().toList())));
            getChildren().add(mark);
        }
    }

    /** One that is only looked at. */
    static ServiceChip still(ServiceIcons icons, SplitService service, String says) {
        ServiceChip chip = new ServiceChip(icons, service, List.of(), says);
        chip.getStyleClass().add("sw-split-still");
        chip.setFocusTraversable(false);
        chip.setAccessibleRole(AccessibleRole.TEXT);
        return chip;
    }

    /** The image without its registry, as the nodes of the canvas have it. */
    private static String shortImage(String image) {
        return image.substring(image.lastIndexOf('/') + 1);
    }

    String name() {
        return service.name();
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
