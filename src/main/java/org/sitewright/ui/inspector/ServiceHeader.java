package org.sitewright.ui.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ui.theme.IconKind;

/** The head of a service's form: what kind it is, its name, its lines, and whether the form is behind the text. */
final class ServiceHeader extends VBox {
    static final double ICON = 20;
    /** Gaps and edges of the line. */
    private static final double ROOM = 84;

    private final FormContext context;
    private final ImageView icon;
    private final Label name = new Label();
    private final Label role = new Label();
    private final Tooltip iconTip = new Tooltip();
    private final Hyperlink lines = new Hyperlink();
    private final Label stale = new Label();
    private final ToggleButton effective = new ToggleButton(null, new FontIcon("fth-layers"));
    private final FindingHints hints;
    private String roleText = "";
    private @Nullable ShownService shown;

    ServiceHeader(FormContext context) {
        this.context = context;
        icon = context.icons().view(IconKind.OTHER, ICON);
        hints = new FindingHints(context);
        name.getStyleClass().add("sw-title");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        role.getStyleClass().addAll("sw-dim", "sw-small");
        role.setMinWidth(0);
        role.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(role, Priority.ALWAYS);
        Tooltip.install(icon, iconTip);
        stale.setText(context.text("header.stale"));
        stale.setTooltip(new Tooltip(context.text("header.stale.tip")));
        stale.getStyleClass().addAll("sw-chip", "sw-warn");
        stale.setMinWidth(Label.USE_PREF_SIZE);
        lines.setMinWidth(Hyperlink.USE_PREF_SIZE);
        lines.getStyleClass().add("sw-small");
        lines.setTooltip(new Tooltip(context.text("header.lines.tip")));
        lines.setOnAction(_ -> {
            if (shown != null) {
                context.listener().reveal(shown.path());
            }
        });
        effective.getStyleClass().addAll("sw-flat", "sw-icon-button", "sw-effective-switch");
        effective.setTooltip(new Tooltip(context.text("effective.tip")));
        effective.setAccessibleText(context.text("effective.title"));
        HBox line = new HBox(icon, name, role, stale, lines, effective);
        line.getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
        getChildren().addAll(line, hints);
        widthProperty().addListener(_ -> showRoleIfItFits());
    }

    /** Chosen while the service is shown as Compose will see it. */
    ToggleButton effectiveSwitch() {
        return effective;
    }

    /** The name needs the space more. */
    private void showRoleIfItFits() {
        double taken = ICON + name.prefWidth(-1) + lines.prefWidth(-1) + (stale.isManaged() ? stale.prefWidth(-1) : 0);
        role.setText(taken + new Text(roleText).getLayoutBounds().getWidth() + ROOM <= getWidth() ? roleText : "");
    }

    void show(ShownService now) {
        shown = now;
        ServiceRole kind = ServiceRole.of(now.service());
        icon.setImage(context.icons().view(RoleIcons.of(kind), ICON).getImage());
        name.setText(now.name());
        roleText = context.text("role." + kind);
        iconTip.setText(roleText);
        int first = now.firstLine();
        int last = now.lastLine();
        lines.setText(first == last ? context.text("header.line", first) : context.text("header.lines", first, last));
        stale.setVisible(now.placed().stale());
        stale.setManaged(now.placed().stale());
        showRoleIfItFits();
        hints.show(now.findingsOfWhole());
    }
}
