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
import org.sitewright.check.help.HelpTopic;
import org.sitewright.check.help.RuleHelp;

/** Shows a page of help: that of a rule (what, why at a site, how to fix, an example), or one on a subject. */
public final class HelpPageView extends ScrollPane {
    /** The page of a rule, with its id to be looked for in the output of commands. */
    public HelpPageView(RuleHelp help) {
        this(help.title(), help.sections());
        Label id = new Label(help.id());
        id.getStyleClass().addAll("sw-chip", "sw-mono");
        ((VBox) getContent()).getChildren().add(1, id);
    }

    public HelpPageView(HelpTopic topic) {
        this(topic.title(), topic.sections());
    }

    private HelpPageView(String headline, List<HelpSection> sections) {
        VBox page = new VBox();
        page.getStyleClass().add("sw-help-page");
        Label title = new Label(headline);
        title.getStyleClass().addAll("sw-title", "sw-help-title");
        title.setWrapText(true);
        page.getChildren().add(title);
        for (HelpSection section : sections) {
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
