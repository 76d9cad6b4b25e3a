package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.control.Answer;

/** What the form shows for several services: which, and what can be done with all of them at once. */
final class SeveralPage extends VBox {
    private final FormContext context;
    private final Label title = new Label();
    private final FactTable table;
    private final FieldRow tagRow;
    private final ChoiceField tag;
    private final Label mixed = new Label();
    private final Button remove = new Button();
    private List<PlacedService> services = List.of();
    private @Nullable Snapshot snapshot;

    SeveralPage(FormContext context) {
        this.context = context;
        title.getStyleClass().add("sw-title");
        HBox header = new HBox(title);
        header.getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
        table = new FactTable(context, List.of(new RowTable.Column(context.text("overview.service"), 1),
                new RowTable.Column(context.text("section.image.name"), 1.3)));
        tag = new ChoiceField(context, this::tags);
        tag.field().setId("sw-field-tag-of-all");
        tag.field().setAccessibleText(context.text("several.tag"));
        tag.field().setCommitter(text -> setTag(text.strip()));
        tagRow = new FieldRow(context, context.text("several.tag"), tag, RefusalLine.of(tag.field()));
        mixed.setWrapText(true);
        mixed.getStyleClass().add("sw-hint");
        remove.setId("sw-remove-several");
        remove.setOnAction(_ -> context.send(services.stream().<Edit>map(service -> new Edit.RemoveService(service.name())).toList()));
        HBox buttons = new HBox(remove);
        buttons.getStyleClass().add("sw-form-row");
        VBox body = new VBox(new FormSection(context.text("several.section"), table), tagRow, mixed, buttons);
        body.getStyleClass().add("sw-form");
        getChildren().addAll(header, InspectorView.scrolling(body));
    }

    void show(Snapshot now, List<PlacedService> selected) {
        snapshot = now;
        services = selected;
        title.setText(context.text("several.title", selected.size()));
        remove.setText(context.text("several.remove", selected.size()));
        table.show(selected, service -> List.of(FactTable.Cell.link(service.name(), () -> context.selectService(service.name())),
                FactTable.Cell.dim(service.shown().text("image"))));
        boolean shared = sharedImage().isPresent();
        tagRow.setVisible(shared);
        tagRow.setManaged(shared);
        mixed.setVisible(!shared);
        mixed.setManaged(!shared);
        mixed.setText(context.text("several.mixed"));
        Set<String> tags = selected.stream().map(SeveralPage::image).map(image -> image.tag().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
        tag.field().setPromptText(tags.size() > 1 ? String.join(", ", tags) : prompt(selected));
        tag.field().show(tags.size() == 1 ? tags.iterator().next() : "");
    }

    /** What holds where none of them has a tag. */
    private String prompt(List<PlacedService> selected) {
        boolean digests = selected.stream().allMatch(service -> image(service).digest().isPresent());
        return context.text(digests ? "prompt.tag.digest" : "prompt.tag");
    }

    void commitEdited() {
        tag.field().commit();
    }

    private static ImageReference image(PlacedService service) {
        return ImageReference.of(service.shown().text("image"));
    }

    /** The image that all have, whatever its tags. */
    private Optional<String> sharedImage() {
        List<String> names = services.stream().map(service -> image(service).name()).distinct().toList();
        return names.size() == 1 && !names.getFirst().isEmpty() ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private List<Suggestion> tags() {
        if (snapshot == null) {
            return List.of();
        }
        Optional<String> name = sharedImage();
        return snapshot.compose().services().stream().map(SeveralPage::image).filter(image -> name.filter(image.name()::equals).isPresent())
                .flatMap(image -> image.tag().stream()).distinct().map(Suggestion::new).toList();
    }

    private Answer setTag(String text) {
        return text.isEmpty() ? Answer.NOTHING : context.attempt(services.stream().filter(service -> !image(service).tag().orElse("").equals(text))
                .<Edit>map(service -> new Edit.SetImageTag(service.name(), text)).toList());
    }
}
