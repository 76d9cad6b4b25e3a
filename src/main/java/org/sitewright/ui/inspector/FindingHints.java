package org.sitewright.ui.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;

/** The findings of a field, below it: each a sentence with its fixes and a way to its explanation. */
final class FindingHints extends VBox {
    private static final int MOST = 4;

    private final FormContext context;
    private List<Finding> shown = List.of();

    FindingHints(FormContext context) {
        this.context = context;
        getStyleClass().add("sw-hints");
        setManaged(false);
        setVisible(false);
    }

    void show(List<Finding> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = findings;
        setManaged(!findings.isEmpty());
        setVisible(!findings.isEmpty());
        getChildren().setAll(findings.stream().limit(MOST).map(this::hint).toList());
        if (findings.size() > MOST) {
            TextFlow more = new TextFlow(text(context.text("hint.more", findings.size() - MOST)));
            more.getStyleClass().add("sw-hint");
            getChildren().add(more);
        }
    }

    /** The style class of the worst of some findings; empty where there is none to be alarmed at. */
    static String style(List<Finding> findings) {
        return findings.stream().map(Finding::severity).min(Severity::compareTo).map(FindingHints::style).orElse("");
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "sw-error";
            case WARNING -> "sw-warn";
            case INFO -> "";
        };
    }

    /** Gives a node the border of the worst of its findings. */
    static void mark(Node node, List<Finding> findings) {
        String style = style(findings);
        for (String each : List.of("sw-error", "sw-warn")) {
            boolean wanted = each.equals(style);
            if (wanted != node.getStyleClass().contains(each)) {
                if (wanted) {
                    node.getStyleClass().add(each);
                } else {
                    node.getStyleClass().remove(each);
                }
            }
        }
        node.setAccessibleHelp(findings.isEmpty() ? null : findings.getFirst().message());
    }

    private VBox hint(Finding finding) {
        VBox links = new VBox();
        links.getStyleClass().add("sw-hint-links");
        for (Fix fix : finding.fixes()) {
            Hyperlink link = link(fix.title());
            link.setOnAction(_ -> context.send(fix.edit()));
            links.getChildren().add(link);
        }
        Hyperlink why = link(context.text("hint.why"));
        why.setAccessibleText(context.text("hint.why.of", finding.message()));
        why.setOnAction(_ -> context.listener().explain(finding.rule()));
        links.getChildren().add(why);
        VBox hint = new VBox(new TextFlow(text(finding.message())), links);
        hint.getStyleClass().add("sw-hint");
        if (!style(finding.severity()).isEmpty()) {
            hint.getStyleClass().add(style(finding.severity()));
        }
        return hint;
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("sw-hint-text");
        return text;
    }

    private static Hyperlink link(String title) {
        Hyperlink link = new Hyperlink(title);
        link.setWrapText(true);
        link.setMinWidth(0);
        link.getStyleClass().add("sw-hint-link");
        return link;
    }
}
