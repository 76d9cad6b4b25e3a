package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.sitewright.compose.PlacedService;
import org.sitewright.session.Session;
import org.sitewright.session.Snapshot;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPosition;
import org.sitewright.ui.yaml.CompletionList;
import org.sitewright.ui.yaml.FoldRange;
import org.sitewright.ui.yaml.HoverContent;

/** Puts what is known of a place of the text into the words of the text view. */
final class TextAssist {
    private final Session session;
    private final Executor worker;

    TextAssist(Session session, Executor worker) {
        this.session = session;
        this.worker = worker;
    }

    CompletionStage<CompletionList> complete(TextPosition position) {
        return CompletableFuture.supplyAsync(() -> new CompletionList(List.of()), worker);
    }

    CompletionStage<Optional<HoverContent>> help(TextPosition position) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    static List<FoldRange> folds(Snapshot now) {
        SourceText text = now.compose().tree().text();
        List<FoldRange> folds = new ArrayList<>();
        for (PlacedService placed : now.compose().services()) {
            int from = text.lineAt(placed.range().start());
            int to = text.lineAt(placed.range().end());
            if (to > from) {
                folds.add(new FoldRange(from, to, ""));
            }
        }
        return folds;
    }
}
