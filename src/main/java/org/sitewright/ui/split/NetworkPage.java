package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitNetwork.Driver;
import org.sitewright.split.SplitNetwork.Form;
import org.sitewright.split.SplitRequest.Output;
import org.sitewright.words.Words;

/** The second step: what joins the groups, how it is written, and whether they become projects of their own. */
final class NetworkPage extends HBox implements WizardPage {
    private static final double WIDE = 640;

    private final Words words;
    private final SplitModel model;
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private final CodeView lines = new CodeView("none");
    private final Label file = new Label();
    private final VBox commands = new VBox();
    private final ChoiceCard separate;
    private final ChoiceCard include;
    private final ChoiceCard bridge;
    private final ChoiceCard overlay;
    private final ChoiceCard fresh;
    private final ChoiceCard old;
    private final VBox network = new VBox();

    NetworkPage(Words words, SplitModel model) {
        this.words = words;
        this.model = model;
        ToggleGroup outputs = new ToggleGroup();
        separate = new ChoiceCard("split-separate", words.of("output.separate"), words.of("output.separate.text"), outputs, () -> model.setOutput(Output.SEPARATE));
        include = new ChoiceCard("split-include", words.of("output.include"), words.of("output.include.text"), outputs, () -> model.setOutput(Output.INCLUDE));
        ToggleGroup drivers = new ToggleGroup();
        bridge = new ChoiceCard("split-bridge", words.of("driver.bridge"), words.of("driver.bridge.text"), drivers, () -> driver(Driver.BRIDGE));
        overlay = new ChoiceCard("split-overlay", words.of("driver.overlay"), words.of("driver.overlay.text"), drivers, () -> driver(Driver.OVERLAY));
        ToggleGroup forms = new ToggleGroup();
        fresh = new ChoiceCard("split-form-new", words.of("form.new"), words.of("form.new.text"), forms, () -> form(Form.NAME_AND_EXTERNAL));
        old = new ChoiceCard("split-form-old", words.of("form.old"), words.of("form.old.text"), forms, () -> form(Form.EXTERNAL_NAME));
        getStyleClass().add("sw-split-network");
        ScrollPane scroll = new ScrollPane(questions());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sw-split-questions");
        scroll.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(WIDE, getWidth() * 0.5), widthProperty()));
        scroll.setMinWidth(Region.USE_PREF_SIZE);
        VBox result = result();
        HBox.setHgrow(result, Priority.ALWAYS);
        getChildren().addAll(scroll, result);
        refresh();
    }

    private VBox questions() {
        name.setId("split-network-name");
        name.textProperty().subscribe((before, now) -> model.nameNetwork(now.strip()));
        problem.getStyleClass().addAll("sw-hint", "sw-error", "sw-split-field-problem");
        problem.setWrapText(true);
        network.getStyleClass().add("sw-split-section");
        network.getChildren().setAll(section("network.name.title", "network.name.text", name, problem),
                section("network.driver", "network.driver.text", bridge, overlay), section("network.form", "network.form.text", fresh, old));
        VBox all = new VBox(section("network.output", "network.output.text", separate, include), network);
        all.getStyleClass().add("sw-split-sections");
        return all;
    }

    private VBox section(String title, String text, Node... parts) {
        Label heading = new Label(words.of(title));
        heading.getStyleClass().add("sw-split-question");
        Label says = new Label(words.of(text));
        says.getStyleClass().add("sw-dim");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        VBox section = new VBox(heading, says);
        section.getChildren().addAll(parts);
        section.getStyleClass().add("sw-split-section");
        return section;
    }

    private VBox result() {
        file.getStyleClass().addAll("sw-dim", "sw-small", "sw-split-caption");
        Label before = new Label(words.of("network.before"));
        before.getStyleClass().addAll("sw-split-question");
        commands.getStyleClass().add("sw-split-commands");
        lines.getStyleClass().add("sw-split-lines-short");
        VBox result = new VBox(file, lines, before, commands);
        result.getStyleClass().add("sw-split-network-result");
        return result;
    }

    private void driver(Driver driver) {
        SplitNetwork now = model.request().network();
        model.setNetwork(new SplitNetwork(now.name(), driver, now.form()));
    }

    private void form(Form form) {
        SplitNetwork now = model.request().network();
        model.setNetwork(new SplitNetwork(now.name(), now.driver(), form));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        SplitNetwork now = model.request().network();
        boolean separated = model.request().output() == Output.SEPARATE;
        Optional<String> wrong = model.draft("network");
        if (wrong.isEmpty() && !name.getText().strip().equals(now.name())) {
            name.setText(now.name());
        }
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
        separate.setChosen(separated);
        include.setChosen(!separated);
        bridge.setChosen(now.driver() == Driver.BRIDGE);
        overlay.setChosen(now.driver() == Driver.OVERLAY);
        fresh.setChosen(now.form() == Form.NAME_AND_EXTERNAL);
        old.setChosen(now.form() == Form.EXTERNAL_NAME);
        network.setVisible(separated);
        network.setManaged(separated);
        NetworkPreview preview = new NetworkPreview(words, model);
        file.setText(preview.caption());
        lines.show(preview.lines());
        List<Node> rows = preview.steps();
        commands.getChildren().setAll(rows);
    }

    @Override
    public void focusFirst() {
        if (network.isVisible()) {
            name.requestFocus();
        } else {
            include.radio().requestFocus();
        }
    }
}
