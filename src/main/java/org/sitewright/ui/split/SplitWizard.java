package org.sitewright.ui.split;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** The wizard as a page over the whole window: five steps, of which one is shown, between a header and a footer. */
public final class SplitWizard extends BorderPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination NEXT = KeyCombination.valueOf("Alt+RIGHT");
    private static final KeyCombination BACK = KeyCombination.valueOf("Alt+LEFT");

    private final Words words = new Words("ui.split.messages");
    private final WizardModel model;
    private final SplitHost host;
    private final ServiceIcons icons;
    private final WizardHeader header;
    private final WizardFooter footer;
    private final ObstacleBanner obstacles;
    private final StackPane body = new StackPane();
    private final Map<SplitStep, Node> pages = new EnumMap<>(SplitStep.class);
    private Optional<SplitStep> shown = Optional.empty();

    /** @param model begins to plan when it is shown here */
    public SplitWizard(WizardModel model, SplitHost host, ServiceIcons icons) {
        this.model = model;
        this.host = host;
        this.icons = icons;
        this.header = new WizardHeader(words, model);
        this.obstacles = new ObstacleBanner(words, model, host);
        this.footer = new WizardFooter(words, model, host, this::forward);
        getStyleClass().add("sw-split");
        setTop(new VBox(header, obstacles));
        setCenter(body);
        setBottom(footer);
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                host.leave(model.isChanged());
                event.consume();
            }
        });
        model.addListener(this::refresh);
        refresh();
        model.replan();
    }

    public WizardModel model() {
        return model;
    }

    private void refresh() {
        Node page = pages.computeIfAbsent(model.step(), this::page);
        boolean turned = shown.filter(step -> step == model.step()).isEmpty();
        if (turned) {
            shown = Optional.of(model.step());
            body.getChildren().setAll(page);
        }
        switch (page) {
            case GroupsPage groups -> groups.refresh();
            case NetworkPage network -> network.refresh();
            case ConsequencesPage consequences -> consequences.refresh();
            case PreviewPage preview -> preview.refresh();
            case WritePage write -> write.refresh();
            default -> throw new IllegalStateException("No page: " + page);
        }
        header.refresh();
        obstacles.refresh();
        footer.refresh(isWriting());
        if (turned) {
            focusPage();
        }
    }

    private Node page(SplitStep step) {
        return switch (step) {
            case GROUPS -> new GroupsPage(words, model, icons);
            case NETWORK -> new NetworkPage(words, model);
            case CONSEQUENCES -> new ConsequencesPage(words, model);
            case PREVIEW -> new PreviewPage(words, model);
            case WRITE -> new WritePage(words, model, host);
        };
    }

    private boolean isWriting() {
        return pages.get(SplitStep.WRITE) instanceof WritePage page && page.isBusy();
    }

    /** Puts the keyboard where the step begins. */
    public void focusPage() {
        // The page must have its style and place first.
        applyCss();
        switch (pages.get(model.step())) {
            case GroupsPage groups -> groups.focusFirst();
            case NetworkPage network -> network.focusFirst();
            case ConsequencesPage consequences -> consequences.focusFirst();
            case PreviewPage preview -> preview.focusFirst();
            default -> footer.focusNext();
        }
    }

    /** The next step; at the last one, writes, and then opens what was written. */
    private void forward() {
        Optional<SplitStep> next = model.step().next();
        if (next.isPresent()) {
            model.go(next.get());
        } else if (model.isWritten()) {
            host.openResult();
        } else if (pages.get(SplitStep.WRITE) instanceof WritePage page) {
            page.write(this::refresh);
            refresh();
        }
    }

    private void shortcut(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.F1) {
            host.help();
        } else if (NEXT.match(event) && footer.mayGoOn() && model.step() != SplitStep.WRITE) {
            forward();
        } else if (BACK.match(event) && !typing) {
            model.step().previous().ifPresent(model::go);
        } else if (UNDO.match(event) && !typing) {
            model.undo();
        } else if ((REDO.match(event) || REDO_TOO.match(event)) && !typing) {
            model.redo();
        } else {
            return;
        }
        event.consume();
    }
}
