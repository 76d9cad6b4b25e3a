package org.sitewright.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.sitewright.assist.Completer;
import org.sitewright.assist.Folds;
import org.sitewright.assist.HelpText;
import org.sitewright.assist.HoverHelp;
import org.sitewright.assist.Proposal;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.config.SiteConfigKeys;
import org.sitewright.session.Session;
import org.sitewright.session.Snapshot;
import org.sitewright.text.TextPosition;
import org.sitewright.ui.yaml.CompletionItem;
import org.sitewright.ui.yaml.CompletionKind;
import org.sitewright.ui.yaml.CompletionList;
import org.sitewright.ui.yaml.FoldRange;
import org.sitewright.ui.yaml.HoverContent;

/** Puts what is known of a place of the text into the words of the text view. Of a {@code .env} file, which is no YAML, nothing is. */
final class TextAssist {
    private final Session session;
    private final Executor worker;
    private final Completer completer;
    private final HoverHelp hover;
    private final Completer configCompleter;
    private final HoverHelp configHover;
    private final Folds folds = new Folds();

    TextAssist(Session session, KeyTable keys, Executor worker) {
        this.session = session;
        this.worker = worker;
        this.completer = new Completer(keys);
        this.hover = new HoverHelp(keys);
        KeyTable configKeys = SiteConfigKeys.load();
        this.configCompleter = new Completer(configKeys);
        this.configHover = new HoverHelp(configKeys);
    }

    CompletionStage<CompletionList> complete(TextPosition position) {
        Snapshot now = session.snapshot();
        if (now.site().isVariables(now.file())) {
            return CompletableFuture.completedStage(CompletionList.NONE);
        }
        int offset = now.compose().tree().text().offset(position);
        Completer fitting = now.configHere().isPresent() ? configCompleter : completer;
        return CompletableFuture.supplyAsync(() -> new CompletionList(
                fitting.complete(now.site(), now.compose(), offset).stream().map(TextAssist::item).toList(),
                fitting.isChoice(now.compose(), offset)), worker);
    }

    private static CompletionItem item(Proposal proposal) {
        return new CompletionItem(proposal.label(), proposal.detail(), proposal.documentation(), proposal.insert(), proposal.replace(),
                CompletionKind.valueOf(proposal.kind().name()));
    }

    CompletionStage<Optional<HoverContent>> help(TextPosition position) {
        Snapshot now = session.snapshot();
        if (now.site().isVariables(now.file())) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        int offset = now.compose().tree().text().offset(position);
        HoverHelp fitting = now.configHere().isPresent() ? configHover : hover;
        return CompletableFuture.supplyAsync(() -> fitting.at(now.site(), now.compose(), now.findingsHere(), offset).map(TextAssist::content), worker);
    }

    private static HoverContent content(HelpText help) {
        return new HoverContent(help.title(), help.body(), help.code());
    }

    List<FoldRange> folds(Snapshot now) {
        return now.site().isVariables(now.file()) ? List.of() : folds.of(now.compose()).stream().map(fold -> new FoldRange(fold.from(), fold.to(), fold.label())).toList();
    }
}
