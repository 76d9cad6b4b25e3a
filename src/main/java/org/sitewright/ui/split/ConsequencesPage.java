package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitewright.split.Consequence;
import org.sitewright.split.FilePlan;
import org.sitewright.words.Words;

/** The third step: what would mean something else after the split, beside the files that come of the choices. */
final class ConsequencesPage extends SplitPane implements WizardPage, ConsequenceCard.Listener {
    private static final int MOST_TREE_ROWS = 8;

    private final Words words;
    private final WizardModel<?, ?> model;
    private final Label intro = new Label();
    private final EffectFilter filter;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final FileTree tree;
    private final Label caption = new Label();
    private final CodeView code = new CodeView("words");
    private final Set<String> expanded = new HashSet<>();
    private Optional<FilePlan> shown = Optional.empty();
    private List<Consequences.Batch> batches = List.of();
    private Optional<String> selected = Optional.empty();
    /** Whether cards are put in anew: focus then wanders without the user. */
    private boolean rebuilding;

    ConsequencesPage(Words words, WizardModel<?, ?> model) {
        this.words = words;
        this.model = model;
        this.filter = new EffectFilter(words, this::showCards);
        this.tree = new FileTree(words, row -> showFile());
        getStyleClass().add("sw-split-consequences");
        intro.getStyleClass().addAll("sw-dim", "sw-split-intro");
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        cards.getStyleClass().add("sw-split-cards");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        cards.addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        VBox left = new VBox(intro, filter, scroll);
        left.getStyleClass().add("sw-split-left");
        left.setMinWidth(340);
        caption.getStyleClass().addAll("sw-dim", "sw-small", "sw-split-caption");
        tree.fitTo(MOST_TREE_ROWS);
        VBox.setVgrow(code, Priority.ALWAYS);
        VBox right = new VBox(tree, caption, code);
        right.getStyleClass().add("sw-split-right");
        right.setMinWidth(380);
        getItems().setAll(left, right);
        setDividerPositions(0.44);
        refresh();
    }

    // --- showing

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        model.plan().filter(plan -> shown.filter(plan::equals).isEmpty()).ifPresent(plan -> {
            shown = Optional.of(plan);
            int count = plan.consequences().size();
            intro.setText(count == 0 ? model.say("nothing") : model.say("intro", words.of("consequences.count", count)));
            filter.show(plan.consequences());
            showCards();
            tree.show(model.site(), reading(plan).rows());
            showFile();
            showMade();
        });
    }

    private PlanReading reading(FilePlan plan) {
        return new PlanReading(model, plan);
    }

    private void showCards() {
        List<Consequences.Batch> now = shown.map(plan -> Consequences.batches(plan.consequences(), filter.effects(), filter.text())).orElse(List.of());
        if (now.equals(batches) && cards.getChildren().size() >= now.size() && !now.isEmpty()) {
            return;
        }
        batches = now;
        rebuild();
    }

    private void rebuild() {
        Optional<Object> focusedRadio = focusedRadio();
        boolean focusWithin = cards.isFocusWithin();
        rebuilding = true;
        List<Node> all = new ArrayList<>();
        for (Consequences.Batch batch : batches) {
            boolean open = expanded.contains(batch.key());
            all.add(new ConsequenceCard(words, batch, this::line, open, this));
            if (open) {
                for (Consequence each : batch.items()) {
                    ConsequenceCard card = new ConsequenceCard(words, new Consequences.Batch("", List.of(each)), this::line, false, this);
                    card.getStyleClass().add("sw-split-card-inner");
                    all.add(card);
                }
            }
        }
        if (all.isEmpty()) {
            Label nothing = new Label(words.of(shown.map(plan -> plan.consequences().isEmpty()).orElse(true) ? "consequences.none.card" : "consequences.filtered"));
            nothing.getStyleClass().add("sw-empty");
            all.add(nothing);
        }
        cards.getChildren().setAll(all);
        rebuilding = false;
        if (selected.flatMap(this::card).isEmpty()) {
            selected = Optional.empty();
        }
        showSelected();
        if (focusWithin) {
            selected.flatMap(this::card).ifPresent(card -> focusedRadio.flatMap(id -> radio(card, id)).ifPresentOrElse(RadioButton::requestFocus, card::requestFocus));
        }
    }

    private Optional<Object> focusedRadio() {
        return getScene() != null && getScene().getFocusOwner() instanceof RadioButton radio ? Optional.ofNullable(radio.getUserData()) : Optional.empty();
    }

    private static Optional<RadioButton> radio(ConsequenceCard card, Object id) {
        return card.lookupAll(".radio-button").stream().map(RadioButton.class::cast).filter(each -> id.equals(each.getUserData())).findFirst();
    }

    private List<ConsequenceCard> all() {
        return cards.getChildren().stream().filter(ConsequenceCard.class::isInstance).map(ConsequenceCard.class::cast).toList();
    }

    private Optional<ConsequenceCard> card(String key) {
        return all().stream().filter(card -> card.batch().key().equals(key)).findFirst();
    }

    private Optional<String> line(Consequence consequence) {
        return shown.flatMap(plan -> reading(plan).line(consequence));
    }

    private void showFile() {
        shown.ifPresent(plan -> tree.selected().map(FileRow::file).ifPresent(file -> {
            PlanReading reading = reading(plan);
            caption.setText(file.path() + "   " + reading.origin(file));
            code.setNamesFiles(reading.froms(file).size() > 1);
            code.show(reading.lines(file));
            code.mark(selected.flatMap(this::card).flatMap(card -> reading.shown(card.consequence()))
                    .filter(spot -> spot.file().path().equals(file.path())).map(PlanReading.Spot::lines).orElse(List.of()));
        }));
    }

    /** Brings the line into sight that the selected card makes. */
    private void showMade() {
        shown.flatMap(plan -> selected.flatMap(this::card).flatMap(card -> reading(plan).shown(card.consequence()))).ifPresent(spot -> {
            tree.choose(spot.file().path());
            showFile();
        });
    }

    // --- from the cards

    @Override
    public void selected(ConsequenceCard card) {
        if (!rebuilding && selected.filter(card.batch().key()::equals).isEmpty()) {
            selected = Optional.of(card.batch().key());
            showSelected();
            showMade();
        }
    }

    private void showSelected() {
        all().forEach(card -> card.setSelected(selected.filter(card.batch().key()::equals).isPresent()));
    }

    @Override
    public void chosen(List<String> consequences, String option) {
        if (!rebuilding) {
            model.choose(consequences, option);
        }
    }

    /** Shows the place in the old file, which is among the files. */
    @Override
    public void reveal(Consequence consequence) {
        shown.flatMap(plan -> reading(plan).now(consequence)).ifPresent(spot -> {
            tree.choose(spot.file().path());
            code.mark(spot.lines());
        });
    }

    @Override
    public void expanded(Consequences.Batch batch, boolean open) {
        if (open) {
            expanded.add(batch.key());
        } else {
            expanded.remove(batch.key());
        }
        rebuild();
    }

    // --- keys

    private void step(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (!(down || event.getCode() == KeyCode.UP) || !(event.getTarget() instanceof ConsequenceCard card)) {
            return;
        }
        List<ConsequenceCard> all = all();
        int next = all.indexOf(card) + (down ? 1 : -1);
        if (next >= 0 && next < all.size()) {
            all.get(next).requestFocus();
            bring(all.get(next));
        }
        event.consume();
    }

    private void bring(Node card) {
        Bounds bounds = card.getBoundsInParent();
        double hidden = cards.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            if (bounds.getMinY() < top) {
                scroll.setVvalue(bounds.getMinY() / hidden);
            } else if (bounds.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
                scroll.setVvalue((bounds.getMaxY() - scroll.getViewportBounds().getHeight()) / hidden);
            }
        }
    }

    @Override
    public void focusFirst() {
        selected.flatMap(this::card).or(() -> all().stream().findFirst()).ifPresent(ConsequenceCard::requestFocus);
    }
}
