package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.sitewright.compose.Profiles;

/** The profiles of a file, to be ticked: which are taken for active, and which services have them. */
final class ProfileRows extends FormSection {
    private final FormContext context;
    private final Consumer<Profiles> chosen;
    private final VBox rows = new VBox();
    private Profiles profiles = Profiles.NONE;
    private List<Row> shown = List.of();

    /** A profile and its services. */
    private record Row(String name, boolean active, List<String> services) {}

    /** @param chosen gets the profiles that the user wants to be active */
    ProfileRows(FormContext context, Consumer<Profiles> chosen) {
        super(context.text("overview.profiles"));
        this.context = context;
        this.chosen = chosen;
        Label hint = new Label(context.text("overview.profiles.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("sw-hint");
        rows.getStyleClass().add("sw-settings");
        getChildren().addAll(hint, rows);
    }

    void show(Map<String, List<String>> services, Profiles now) {
        profiles = now;
        List<Row> wanted = new ArrayList<>();
        services.forEach((name, of) -> wanted.add(new Row(name, now.has(name), of)));
        if (!wanted.equals(shown)) {
            shown = wanted;
            rows.getChildren().setAll(wanted.stream().map(this::row).toList());
        }
        setShown(!wanted.isEmpty());
    }

    private WeightedRow row(Row profile) {
        CheckBox box = new CheckBox(profile.name());
        box.setSelected(profile.active());
        box.setMinWidth(0);
        box.setOnAction(_ -> chosen.accept(profiles.with(profile.name(), box.isSelected())));
        Hyperlink link = new Hyperlink(profile.services().size() <= 2 ? String.join(", ", profile.services())
                : context.text("overview.services", profile.services().size()));
        link.setMinWidth(0);
        link.setOnAction(_ -> context.listener().select(profile.services()));
        WeightedRow row = new WeightedRow();
        row.getStyleClass().addAll("sw-rows-row", "sw-setting-row");
        row.addCell(box, 1);
        row.addCell(link, 1.2);
        return row;
    }
}
