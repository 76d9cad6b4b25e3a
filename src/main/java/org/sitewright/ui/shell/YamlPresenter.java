package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.ChangedLines;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;
import org.sitewright.ui.control.EditSender;
import org.sitewright.ui.yaml.FixOffer;
import org.sitewright.ui.yaml.FoldRange;
import org.sitewright.ui.yaml.Marker;
import org.sitewright.ui.yaml.MarkerSeverity;
import org.sitewright.ui.yaml.YamlView;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** Keeps the text view and the session together. */
final class YamlPresenter implements SessionListener {
    /** {@code hosts}, the host, {@code agent-instances}, an index. */
    private static final int OF_INSTANCE = 4;

    private final Session session;
    private final EditSender sender;
    private final Executor worker;
    private final Executor views;
    private final YamlView view = new YamlView();
    private final TextHeader header;
    /** Where the caret was in the files that are not shown. */
    private final Map<SiteFile, TextPosition> carets = new HashMap<>();
    private final Consumer<TextPosition> caret;
    private final TextAssist assist;
    private final ReadyTexts texts;

    /**
     * @param texts  of the site, as far as they are ready
     * @param worker where markers, folds and differences from the saved file are found
     * @param caret  hears where the caret is
     */
    YamlPresenter(Words words, Session session, ReadyTexts texts, KeyTable keys, EditSender sender, Executor worker,
                  Executor views, Predicate<SiteFile> writable, Consumer<TextPosition> caret) {
        this.session = session;
        this.texts = texts;
        this.sender = sender;
        this.worker = worker;
        this.views = views;
        this.caret = caret;
        this.header = new TextHeader(words, session, writable);
        view.setTop(header);
        view.show(texts.of(session.snapshot().file(), session.text()));
        view.setOnTyped((patch, text) -> session.type(patch, this));
        view.setOnUndo(() -> session.undo(this));
        view.setOnRedo(() -> session.redo(this));
        view.setOnCaretMoved(this::caretMoved);
        view.setFixProvider(this::fixes);
        this.assist = new TextAssist(session, keys, worker);
        view.setCompletionProvider(assist::complete);
        view.setHoverProvider(assist::help);
        session.addListener(this);
        decorate(session.snapshot());
    }

    YamlView view() {
        return view;
    }

    // --- from the session

    @Override
    public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
        if (!patch.touched().contains(now.file())) {
            return;
        }
        List<TextPatch> patches = patch.of(now.file());
        SourceText text = now.compose().tree().text();
        if (!view.text().equals(text)) {
            SourceText old = before.compose().tree().text();
            view.update(text, patches.size() == 1 ? patches.getFirst() : TextPatch.between(old.content(), text.content()));
        }
        caret.accept(view.caret());
        highlight(session.selection());
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        carets.put(before.file(), view.caret());
        texts.prepare(before.file(), view.text(), worker);
        view.show(texts.of(now.file(), now.compose().tree().text()));
        Optional.ofNullable(carets.get(now.file())).ifPresent(position -> {
            SourceText text = session.text();
            view.reveal(TextRange.at(Math.min(text.offset(position), text.length())), false);
        });
        decorate(now);
    }

    @Override
    public void checked(Snapshot now) {
        decorate(now);
    }

    @Override
    public void stateChanged() {
        showChanges();
    }

    @Override
    public void selectionChanged(Selection selection, Object source) {
        highlight(selection);
        if (source != this && !selection.paths().isEmpty()) {
            rangeOf(selection.paths().getLast()).ifPresent(view::revealBlock);
            caret.accept(view.caret());
        }
    }

    private void decorate(Snapshot now) {
        worker.execute(() -> {
            List<Marker> markers = now.findingsHere().stream().map(YamlPresenter::marker).toList();
            List<FoldRange> folds = assist.folds(now);
            views.execute(() -> {
                if (session.snapshot().revision() == now.revision() && session.snapshot().file().equals(now.file())) {
                    view.setMarkers(markers);
                    view.setFoldRanges(folds);
                }
            });
        });
        showChanges();
    }

    private static Marker marker(Finding finding) {
        return new Marker(finding.range(), MarkerSeverity.valueOf(finding.severity().name()), finding.message());
    }

    private void showChanges() {
        SourceText saved = session.savedText();
        SourceText text = session.text();
        worker.execute(() -> {
            Set<Integer> lines = saved.equals(text) ? Set.of() : ChangedLines.of(saved, text);
            views.execute(() -> {
                if (session.text() == text) {
                    view.setChangedLines(lines);
                    header.showChanged(lines.size());
                }
            });
        });
    }

    /** The band behind the selected service or instance, or behind the block that is selected at the top level. */
    private void highlight(Selection selection) {
        Optional<TextRange> range = selection.paths().isEmpty() ? Optional.empty() : rangeOf(block(selection.paths().getLast()));
        if (range.isEmpty()) {
            view.clearHighlightedLines();
            return;
        }
        SourceText text = session.text();
        view.setHighlightedLines(text.lineAt(range.get().start()), text.lineAt(Math.min(range.get().end(), text.length())));
    }

    private static YamlPath block(YamlPath path) {
        boolean instance = path.size() >= OF_INSTANCE && path.keyAt(0).equals("hosts") && path.steps().get(OF_INSTANCE - 1) instanceof YamlPath.Index;
        return path.prefix(instance ? OF_INSTANCE : Math.min(2, path.size()));
    }

    private Optional<TextRange> rangeOf(YamlPath path) {
        return session.snapshot().compose().tree().find(path).map(place -> place.memberRange());
    }

    // --- from the view

    private void caretMoved(TextPosition position) {
        caret.accept(position);
        SourceText text = session.text();
        Snapshot now = session.snapshot();
        // What looks like YAML in a .env file is none.
        YamlPath path = now.site().isVariables(now.file()) ? YamlPath.ROOT : now.compose().tree().at(text.offset(position)).path();
        session.select(path.isRoot() ? Selection.NOTHING : Selection.of(session.snapshot().file(), path), this);
    }

    private List<FixOffer> fixes(TextPosition position) {
        int offset = session.text().offset(position);
        int line = position.line();
        List<FixOffer> offers = new ArrayList<>();
        for (Finding finding : session.snapshot().findingsHere()) {
            boolean here = finding.range().touches(offset)
                    || session.text().lineAt(Math.min(finding.range().start(), session.text().length())) == line;
            if (here) {
                for (Fix fix : finding.fixes()) {
                    offers.add(new FixOffer(fix.title(), () -> sender.send(fix.edit(), "fix"), Optional.empty()));
                }
            }
        }
        return offers;
    }

    /** Does something at the caret, with the caret in sight and the keyboard in the text. */
    void atCaret(Consumer<YamlView> work) {
        view.requestFocus();
        view.reveal(TextRange.at(session.text().offset(view.caret())), false);
        // What opens at the caret needs the place that it has when the text has been scrolled there.
        views.execute(() -> work.accept(view));
    }

    /** Shows a path's lines and puts the caret there. */
    void reveal(YamlPath path) {
        rangeOf(path).ifPresent(range -> view.reveal(range, false));
    }

    void reveal(TextRange range) {
        view.reveal(range, true);
    }

    void reveal(Finding finding) {
        view.reveal(finding.range(), true);
    }

    /** The rule of the finding at the caret, or else of one on its line. */
    Optional<String> ruleAtCaret() {
        int offset = session.text().offset(view.caret());
        int line = session.text().lineAt(offset);
        return session.snapshot().findingsHere().stream()
                .filter(finding -> session.text().lineAt(Math.min(finding.range().start(), session.text().length())) == line)
                .min(Comparator.comparing((Finding finding) -> !finding.range().touches(offset))).map(Finding::rule);
    }
}
