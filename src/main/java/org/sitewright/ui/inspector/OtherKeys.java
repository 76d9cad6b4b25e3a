package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** The keys of a service that the form has no fields for, each with its value in a line and the way to its own lines. */
final class OtherKeys extends FormSection {
    private static final Set<String> SCALARS = Set.of("image", "restart", "container_name", "hostname", "user", "network_mode");
    private static final Set<String> LISTS = Set.of("ports", "volumes");
    private static final Set<String> COLLECTIONS = Set.of("environment", "depends_on");

    /** A line; kept from one service to the next. */
    private final class Line extends VBox {
        private final Hyperlink link = new Hyperlink();
        private final Label summary = new Label();
        private final Tooltip tip = new Tooltip();
        private final FindingHints hints = new FindingHints(context);
        private @Nullable YamlPath path;

        Line() {
            link.getStyleClass().add("sw-other-key");
            link.setMinWidth(Hyperlink.USE_PREF_SIZE);
            link.setTooltip(tip);
            link.setOnAction(_ -> {
                if (path != null) {
                    context.listener().reveal(path);
                }
            });
            tip.setWrapText(true);
            tip.setMaxWidth(340);
            summary.getStyleClass().addAll("sw-dim", "sw-other-value");
            summary.setTextOverrun(OverrunStyle.ELLIPSIS);
            summary.setMinWidth(0);
            HBox.setHgrow(summary, Priority.ALWAYS);
            HBox line = new HBox(link, summary);
            line.getStyleClass().add("sw-other-line");
            getChildren().addAll(line, hints);
        }

        void show(ShownService shown, ResolvedEntry entry) {
            path = shown.path(entry.key());
            List<Finding> findings = shown.findingsAt(path);
            link.setText(entry.key());
            FindingHints.mark(link, findings);
            summary.setText(summaries.of(entry));
            hints.show(findings);
            tip.setOnShowing(_ -> tip.setText(context.spec(entry.key()).map(KeySpec::description)
                    .filter(text -> !text.isEmpty()).orElse(context.text("other.unknown", entry.key()))));
        }
    }

    private final FormContext context;
    private final ValueSummary summaries = new ValueSummary();
    private final VBox lines = new VBox();
    private final List<Line> pool = new ArrayList<>();

    OtherKeys(FormContext context) {
        super(context.text("section.other"));
        this.context = context;
        lines.getStyleClass().add("sw-other-keys");
        getChildren().add(lines);
    }

    void show(ShownService shown) {
        List<ResolvedEntry> others = shown.service().keys().stream().filter(entry -> !hasField(entry)).toList();
        while (pool.size() < others.size()) {
            Line line = new Line();
            pool.add(line);
            lines.getChildren().add(line);
        }
        for (int i = 0; i < pool.size(); i++) {
            boolean used = i < others.size();
            pool.get(i).setVisible(used);
            pool.get(i).setManaged(used);
            if (used) {
                pool.get(i).show(shown, others.get(i));
            }
        }
        setShown(!others.isEmpty());
    }

    /** Whether another part of the form shows a key in the form that its value has. */
    private static boolean hasField(ResolvedEntry entry) {
        boolean missing = entry.value().node() instanceof YamlScalar scalar && scalar.isMissing();
        return switch (entry.value().node()) {
            case YamlScalar ignored -> SCALARS.contains(entry.key()) || entry.key().equals("command")
                    || missing && (LISTS.contains(entry.key()) || COLLECTIONS.contains(entry.key()));
            case YamlSequence sequence -> entry.key().equals("command") || (LISTS.contains(entry.key())
                    || COLLECTIONS.contains(entry.key())) && sequence.items().stream().allMatch(item -> isShown(entry.key(), item));
            case YamlMapping mapping -> COLLECTIONS.contains(entry.key()) && mapping.entries().stream().allMatch(member ->
                    !entry.key().equals("environment") || member.isMerge() || !(member.value() instanceof YamlMapping)
                            && !(member.value() instanceof YamlSequence));
            default -> false;
        };
    }

    private static boolean isShown(String key, YamlSequence.Item item) {
        return switch (item.node()) {
            case YamlSequence ignored -> false;
            case YamlMapping ignored -> LISTS.contains(key);
            default -> true;
        };
    }
}
