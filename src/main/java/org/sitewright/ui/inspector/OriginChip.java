package org.sitewright.ui.inspector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.sitewright.compose.Origin;
import org.sitewright.compose.PlacedService;
import org.sitewright.yaml.YamlFrame;

/** Tells that a value comes from an anchor, and who else has it from there. */
final class OriginChip extends Label {
    private static final int MOST_NAMED = 8;

    private final FormContext context;
    private final Tooltip tip = new Tooltip();

    OriginChip(FormContext context) {
        this.context = context;
        getStyleClass().addAll("sw-chip", "sw-info", "sw-origin");
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        setTooltip(tip);
        setManaged(false);
        setVisible(false);
    }

    void show(Origin origin, Shown shown) {
        setVisible(!origin.isOwn());
        setManaged(!origin.isOwn());
        String anchor = anchor(origin);
        setText(anchor.isEmpty() ? context.text("origin.merge") : context.text("origin.anchor", anchor));
        // Who shares it is looked up when somebody wants to know.
        tip.setOnShowing(_ -> tip.setText(explanation(anchor, shown)));
    }

    static String anchor(Origin origin) {
        return switch (origin) {
            case Origin.Own ignored -> "";
            case Origin.Alias(String anchor) -> anchor;
            case Origin.Merge(String anchor) -> anchor;
        };
    }

    String explanation(String anchor, Shown shown) {
        List<String> sharers = sharers(anchor, shown);
        if (anchor.isEmpty() || sharers.size() < 2) {
            return context.text("origin.tip.alone");
        }
        List<String> named = sharers.subList(0, Math.min(MOST_NAMED, sharers.size()));
        String names = String.join(", ", named);
        return sharers.size() > named.size() ? context.text("origin.tip.more", names, sharers.size() - named.size())
                : context.text("origin.tip", names);
    }

    private static List<String> sharers(String anchor, Shown shown) {
        return shown.snapshot().compose().services().stream().filter(service -> uses(service, anchor))
                .map(PlacedService::name).distinct().toList();
    }

    private static boolean uses(PlacedService service, String anchor) {
        YamlFrame frame = service.service().body().frame();
        return frame != null && (frame.aliases().stream().anyMatch(alias -> alias.name().equals(anchor))
                || frame.anchors().stream().anyMatch(node -> node.anchor().filter(anchor::equals).isPresent()));
    }
}
