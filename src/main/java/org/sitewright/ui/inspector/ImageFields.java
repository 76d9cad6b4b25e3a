package org.sitewright.ui.inspector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.ui.control.Answer;

/** The image of a service: its name and its tag, side by side. */
final class ImageFields extends VBox {
    private final FormContext context;
    private final CommitField name = new CommitField();
    private final ChoiceField tag;
    private final OriginChip chip;
    private final Hyperlink digest = new Hyperlink();
    private final HBox below;
    private final FindingHints hints;
    private @Nullable ShownService shown;

    ImageFields(FormContext context, KeyHelp help, Label heading) {
        this.context = context;
        tag = new ChoiceField(context, this::tags);
        chip = new OriginChip(context);
        hints = new FindingHints(context);
        below = new HBox(chip, digest);
        below.getStyleClass().add("sw-chip-line");
        name.setId("sw-field-image");
        name.setAccessibleText(context.text("image.name"));
        name.setCommitter(text -> setName(text.strip()));
        tag.field().setId("sw-field-tag");
        tag.field().setAccessibleText(context.text("image.tag"));
        tag.field().setCommitter(text -> setTag(text.strip()));
        tag.getStyleClass().add("sw-tag");
        Label colon = new Label(":");
        colon.getStyleClass().add("sw-dim");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name, colon, tag);
        row.getStyleClass().addAll("sw-form-row", "sw-image-row");
        digest.getStyleClass().add("sw-small");
        digest.setOnAction(_ -> {
            if (shown != null) {
                context.listener().reveal(shown.path("image"));
            }
        });
        getChildren().addAll(row, below, RefusalLine.of(name, tag.field()), hints);
        help.explain(heading, row, "image");
    }

    CommitField name() {
        return name;
    }

    CommitField tag() {
        return tag.field();
    }

    void show(ShownService now) {
        shown = now;
        Optional<ScalarValue> value = now.service().scalar("image");
        ImageReference image = ImageReference.of(value.map(ScalarValue::text).orElse(""));
        boolean otherForm = value.isEmpty() && now.service().has("image");
        name.setPromptText(context.text(otherForm ? "prompt.otherForm" : now.service().has("build") ? "prompt.build" : "prompt.image"));
        name.setWritable(!otherForm);
        name.show(image.name());
        tag.field().setPromptText(value.isEmpty() ? "" : context.text(image.tagMayBeInVariable() ? "prompt.tag.variable"
                : image.digest().isPresent() ? "prompt.tag.digest" : "prompt.tag"));
        tag.field().show(image.tag().orElse(""));
        tag.setDisable(value.isEmpty());
        Origin origin = value.map(ScalarValue::origin).orElse(Origin.OWN);
        chip.show(origin, now);
        digest.setText(image.shortDigest().map(text -> context.text("image.digest", text)).orElse(""));
        digest.setVisible(image.digest().isPresent());
        digest.setManaged(image.digest().isPresent());
        below.setVisible(!origin.isOwn() || image.digest().isPresent());
        below.setManaged(below.isVisible());
        showFindings(now, value, image);
    }

    /** A finding that reaches into the name is the name's; one about the tag, or the lack of one, is the tag's. */
    private void showFindings(ShownService now, Optional<ScalarValue> value, ImageReference image) {
        List<Finding> findings = now.findingsAt(now.path("image"));
        boolean separate = value.isPresent() && value.get().origin().isOwn() && image.tag().isPresent();
        int tagStart = separate ? now.placed().base() + value.get().part(image.tagRange().orElse(TextRange.at(0))).start() : Integer.MAX_VALUE;
        List<Finding> ofTag = findings.stream().filter(finding -> finding.range().start() >= tagStart
                || image.tag().isEmpty() && finding.rule().contains("tag") || separate && image.problems().isEmpty()).toList();
        FindingHints.mark(tag.field(), ofTag);
        FindingHints.mark(name, findings.stream().filter(finding -> !ofTag.contains(finding)).toList());
        hints.show(findings);
    }

    /** The tags that the file has for the same image, the most used first. */
    private List<Suggestion> tags() {
        if (shown == null) {
            return List.of();
        }
        String image = ImageReference.of(shown.service().text("image")).name();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PlacedService service : shown.snapshot().compose().services()) {
            ImageReference reference = ImageReference.of(service.shown().text("image"));
            if (reference.name().equals(image)) {
                reference.tag().ifPresent(each -> counts.merge(each, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> new Suggestion(entry.getKey(), context.text("image.tag.used", entry.getValue()))).toList();
    }

    private Answer setName(String text) {
        if (shown == null) {
            return Answer.NOTHING;
        }
        if (text.isEmpty()) {
            return shown.service().has("image") ? context.attempt(new Edit.Unset(shown.path("image"))) : Answer.NOTHING;
        }
        ImageReference typed = ImageReference.of(text);
        boolean whole = typed.tag().isPresent() || typed.digest().isPresent() || !shown.service().has("image");
        return context.attempt(whole ? new Edit.SetValue(shown.path("image"), text) : new Edit.SetImageName(shown.name(), text));
    }

    private Answer setTag(String text) {
        return shown == null ? Answer.NOTHING
                : context.attempt(new Edit.SetImageTag(shown.name(), text.startsWith(":") ? text.substring(1) : text));
    }
}
