package org.sitewright.ui.yaml;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Asks for completions, narrows them down while the user types, and inserts the one that was chosen. A list that came unasked
 * leaves Enter to the text as long as nothing was typed for it, so that nobody's line ends with what was never wanted.
 */
final class CompletionAssist {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionAssist.class);

    /** Why the list opens. */
    private enum Opening {
        /** The user wants it. */
        ASKED,
        /** A key or an item is being typed. */
        KEY,
        /** A value begins or is being typed; it opens if one of a few is wanted there. */
        VALUE,
        /** It does not. */
        NONE
    }

    private final YamlBuffer buffer;
    private final ChoicePopup<CompletionItem> popup;
    private Function<TextPosition, CompletionStage<CompletionList>> provider =
            place -> CompletableFuture.completedStage(CompletionList.NONE);
    private List<CompletionItem> offered = List.of();
    /** Counts requests, so that an answer that comes late is known for one. */
    private long request;
    private int askedAt;
    private boolean asked;
    private Opening opening = Opening.ASKED;

    CompletionAssist(YamlBuffer buffer) {
        this.buffer = buffer;
        this.popup = new ChoicePopup<>(buffer.area(), "sw-yaml-completions", this::row,
                item -> new String[] {item.label(), item.documentation()}, this::insert);
        buffer.onShown(_ -> close());
        buffer.area().caretPositionProperty().addListener((property, old, now) -> {
            if (popup.isShowing() && !buffer.isFollowing()) {
                // A caret that moved by typing is looked at when the text is whole again.
                Platform.runLater(this::narrow);
            }
        });
        buffer.area().focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                close();
            }
        });
    }

    void setProvider(Function<TextPosition, CompletionStage<CompletionList>> newProvider) {
        provider = newProvider;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    ChoicePopup<CompletionItem> popup() {
        return popup;
    }

    void close() {
        request++;
        asked = false;
        popup.hide();
    }

    /** Asks for what fits at the caret, whatever stands there. */
    void ask() {
        opening = Opening.ASKED;
        request();
    }

    private void request() {
        long mine = ++request;
        asked = true;
        askedAt = buffer.caret();
        SourceText text = buffer.text();
        provider.apply(text.position(askedAt)).whenComplete((list, problem) -> {
            if (problem != null) {
                LOG.warn("No completions could be found", problem);
            } else if (Platform.isFxApplicationThread()) {
                answered(mine, text, list);
            } else {
                Platform.runLater(() -> answered(mine, text, list));
            }
        });
    }

    /** The user has typed some words, one unit after another or at once. */
    void typed(TextPatch patch) {
        if (popup.isShowing() || patch.changes().size() != 1) {
            return;
        }
        TextChange change = patch.changes().getFirst();
        if (change.replacement().length() == 1 && change.start() == change.end()) {
            openByItself(openingHere());
        }
    }

    private void openByItself(Opening why) {
        if (why != Opening.NONE) {
            opening = why;
            request();
        }
    }

    /** Why the list could open by itself at the caret. */
    private Opening openingHere() {
        SourceText text = buffer.text();
        TextPosition place = text.position(buffer.caret());
        String line = text.line(place.line());
        char last = place.column() == 0 ? ' ' : line.charAt(place.column() - 1);
        if (YamlLines.isWordPart(last) && last != '-' && YamlLines.isKeyPlace(line, place.column())) {
            return Opening.KEY;
        }
        return YamlLines.isValueStart(line, place.column()) ? Opening.VALUE : Opening.NONE;
    }

    private void answered(long mine, SourceText text, CompletionList list) {
        if (mine != request || !asked || !buffer.area().isFocused()) {
            return;
        }
        if (!buffer.text().equals(text)) {
            // The user went on typing: the answer's places are of another text. A key that is whole by now wants no list, for
            // Enter would take from it what was never asked for.
            Opening now = opening == Opening.ASKED ? opening : openingHere();
            close();
            openByItself(now);
            return;
        }
        if (opening == Opening.VALUE && !list.choice()) {
            close();
            return;
        }
        offered = list.items();
        showUnlessWhole(fitting());
    }

    /** Whether Enter takes what is chosen. One who has typed all of a value, or nothing of it, means to end the line. */
    boolean takesEnter() {
        return opening == Opening.ASKED || popup.choice().filter(item -> !typedFor(item).equals(item.insert())).isPresent();
    }

    private void narrow() {
        if (!popup.isShowing()) {
            return;
        }
        int caret = buffer.caret();
        SourceText text = buffer.text();
        boolean sameLine = text.lineAt(caret) == text.lineAt(Math.min(askedAt, text.length()));
        int start = offered.stream().mapToInt(item -> item.replace().start()).min().orElse(askedAt);
        List<CompletionItem> fitting = sameLine && caret >= start ? fitting() : List.of();
        if (!fitting.equals(popup.items()) || popup.choice().isPresent() != isFirstChosen(fitting)) {
            showUnlessWhole(fitting);
        }
    }

    /** Shows what fits, unless that is what stands there already. */
    private void showUnlessWhole(List<CompletionItem> fitting) {
        if (fitting.size() == 1 && typedFor(fitting.getFirst()).equals(fitting.getFirst().label())) {
            close();
        } else {
            show(fitting);
        }
    }

    private boolean isFirstChosen(List<CompletionItem> items) {
        return opening != Opening.VALUE || items.stream().anyMatch(item -> !typedFor(item).isEmpty());
    }

    private List<CompletionItem> fitting() {
        return CompletionFilter.fitting(offered, this::typedFor);
    }

    private String typedFor(CompletionItem item) {
        int caret = buffer.caret();
        int start = item.replace().start();
        return start <= caret ? buffer.text().content().substring(start, caret) : "";
    }

    private void show(List<CompletionItem> items) {
        if (items.isEmpty()) {
            close();
            return;
        }
        buffer.area().getCaretBounds().ifPresent(bounds -> popup.show(items, bounds, isFirstChosen(items)));
    }

    private void insert(CompletionItem item) {
        SourceText text = buffer.text();
        int caret = buffer.caret();
        int start = Math.min(item.replace().start(), caret);
        // What was typed since the list was asked for is replaced too.
        int end = Math.clamp(item.replace().end() + (caret - askedAt), caret, text.length());
        String indent = " ".repeat(text.position(start).column());
        String words = item.insert().replace("\n", "\n" + indent);
        int mark = words.indexOf('|');
        String plain = mark < 0 ? words : words.substring(0, mark) + words.substring(mark + 1);
        String before = buffer.control().withOwnBreaks(mark < 0 ? plain : words.substring(0, mark));
        TextPatch patch = TextPatch.of(new TextChange(start, end, buffer.control().withOwnBreaks(plain)));
        asked = false;
        buffer.type(Gesture.at(patch, text.apply(patch).position(start + before.length())));
        // A key that was chosen is followed by its value.
        openByItself(openingHere() == Opening.VALUE ? Opening.VALUE : Opening.NONE);
    }

    private Node row(CompletionItem item) {
        Label kind = new Label();
        kind.getStyleClass().addAll("sw-yaml-kind", item.kind().styleClass());
        kind.setText(switch (item.kind()) {
            case KEY -> "k";
            case VALUE -> "v";
            case SERVICE -> "S";
            case VOLUME -> "V";
            case NETWORK -> "N";
            case VARIABLE -> "$";
            case SNIPPET -> "\u25a1";
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label detail = new Label(item.detail());
        detail.getStyleClass().add("sw-yaml-choice-detail");
        TextFlow label = label(item);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(kind, label, space, detail);
        row.getStyleClass().add("sw-yaml-choice");
        row.setFillHeight(false);
        row.setAccessibleText(item.label());
        return row;
    }

    /** The label, the typed letters set off. */
    private TextFlow label(CompletionItem item) {
        Set<Integer> places = new HashSet<>(CompletionFilter.places(typedFor(item), item.label()));
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sw-yaml-choice-label");
        String label = item.label();
        int from = 0;
        while (from < label.length()) {
            int to = from + 1;
            boolean typed = places.contains(from);
            while (to < label.length() && places.contains(to) == typed) {
                to++;
            }
            Text part = new Text(label.substring(from, to));
            part.getStyleClass().add(typed ? "sw-yaml-choice-typed" : "sw-yaml-choice-rest");
            flow.getChildren().add(part);
            from = to;
        }
        return flow;
    }
}
