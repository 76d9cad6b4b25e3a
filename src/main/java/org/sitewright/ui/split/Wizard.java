package org.sitewright.ui.split;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sitewright.split.FilePlan;
import org.sitewright.words.Words;

/**
 * A wizard as a page over the whole window: steps, of which one is shown, between a header and a footer.
 *
 * @param <R> what is asked for
 * @param <P> the plan for it
 */
public abstract class Wizard<R, P extends FilePlan> extends BorderPane {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination NEXT = KeyCombination.valueOf("Alt+RIGHT");
    private static final KeyCombination BACK = KeyCombination.valueOf("Alt+LEFT");

    private final Words words = new Words("ui.split.messages");
    private final WizardModel<R, P> model;
    private final WizardHost<P> host;
    private final WizardHeader header;
    private final WizardFooter footer;
    private final ObstacleBanner obstacles;
    private final StackPane body = new StackPane();
    private final Map<WizardStep, WizardPage> pages = new EnumMap<>(WizardStep.class);
    /** Made when it is first shown: it looks for an engine. */
    private Optional<WritePage<P>> writing = Optional.empty();
    private Optional<WizardStep> shown = Optional.empty();

    /** @param model begins to plan when {@link #begin()} is called */
    Wizard(WizardModel<R, P> model, WizardHost<P> host) {
        this.model = model;
        this.host = host;
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
    }

    /** Shows the first step and begins to plan; to be called once, when all is made. */
    final void begin() {
        model.addListener(this::refresh);
        refresh();
        model.replan();
    }

    private void refresh() {
        WizardPage page = pages.computeIfAbsent(model.step(), this::made);
        boolean turned = shown.filter(step -> step == model.step()).isEmpty();
        if (turned) {
            shown = Optional.of(model.step());
            body.getChildren().setAll(page.node());
        }
        page.refresh();
        header.refresh();
        obstacles.refresh();
        footer.refresh(writing.filter(WritePage::isBusy).isPresent());
        if (turned) {
            focusPage();
        }
    }

    private WizardPage made(WizardStep step) {
        return switch (step) {
            case CONSEQUENCES -> new ConsequencesPage(words, model);
            case PREVIEW -> new PreviewPage(words, model);
            case WRITE -> writing();
            default -> page(step);
        };
    }

    private WritePage<P> writing() {
        WritePage<P> page = new WritePage<>(words, model, host);
        writing = Optional.of(page);
        return page;
    }

    /** Makes the page of a step that this wizard alone has. */
    abstract WizardPage page(WizardStep step);

    /** Puts the keyboard where the step begins. */
    public void focusPage() {
        // The page must have its style and place first.
        applyCss();
        if (model.step() == WizardStep.WRITE) {
            footer.focusNext();
        } else {
            Optional.ofNullable(pages.get(model.step())).ifPresent(WizardPage::focusFirst);
        }
    }

    /** The next step; at the last one, writes, and then opens what was written. */
    private void forward() {
        Optional<WizardStep> next = model.next();
        if (next.isPresent()) {
            model.go(next.get());
        } else if (model.isWritten()) {
            host.openResult();
        } else {
            writing.ifPresent(page -> page.write(this::refresh));
            refresh();
        }
    }

    private void shortcut(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.F1) {
            host.help();
        } else if (NEXT.match(event) && footer.mayGoOn() && model.step() != WizardStep.WRITE) {
            forward();
        } else if (BACK.match(event) && !typing) {
            model.previous().ifPresent(model::go);
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
