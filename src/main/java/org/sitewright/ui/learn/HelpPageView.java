package org.sitewright.ui.learn;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sitewright.check.help.HelpBlock;
import org.sitewright.check.help.HelpSection;
import org.sitewright.check.help.HelpSpan;
import org.sitewright.check.help.RuleHelp;

/** Shows the page of help of one rule: what, why at a site, how to fix, an example. */
public final class HelpPageView extends ScrollPane {
    public HelpPageView(RuleHelp help) {
        VBox page = new VBox();
        page.getStyleClass().add("sw-help-page");
        Label title = new Label(help.title());
        title.getStyleClass().addAll("sw-title", "sw-help-title");
        title.setWrapText(true);
        Label id = new Label(help.id());
        id.getStyleClass().addAll("sw-chip", "sw-mono");
        page.getChildren().addAll(title, id);
        for (HelpSection section : help.sections()) {
            Label heading = new Label(section.title());
            heading.getStyleClass().addAll("sw-strong", "sw-help-heading");
            page.getChildren().add(heading);
            section.blocks().forEach(block -> page.getChildren().add(block(block)));
        }
        setContent(page);
        setFitToWidth(true);
        getStyleClass().add("sw-help");
    }

    private static Node block(HelpBlock block) {
        return switch (block) {
            case HelpBlock.Paragraph(List<HelpSpan> spans) -> flow(spans);
            case HelpBlock.Bullets(List<List<HelpSpan>> items) -> {
                VBox list = new VBox();
                list.getStyleClass().add("sw-help-list");
                for (List<HelpSpan> item : items) {
                    TextFlow flow = flow(item);
                    Text bullet = new Text("\u2022  ");
                    bullet.getStyleClass().add("sw-help-text");
                    flow.getChildren().addFirst(bullet);
                    list.getChildren().add(flow);
                }
                yield list;
            }
            case HelpBlock.CodeBlock code -> {
                Label text = new Label(code.text().stripTrailing());
                text.getStyleClass().addAll("sw-mono", "sw-help-code");
                text.setMaxWidth(Double.MAX_VALUE);
                yield text;
            }
        };
    }

    private static TextFlow flow(List<HelpSpan> spans) {
        TextFlow flow = new TextFlow();
        for (HelpSpan span : spans) {
            Text text = new Text(span.text());
            text.getStyleClass().add(span.code() ? "sw-help-inline-code" : "sw-help-text");
            flow.getChildren().add(text);
        }
        return flow;
    }
}
