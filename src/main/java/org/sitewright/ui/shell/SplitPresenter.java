package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.Bonds;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Place;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitResult;
import org.sitewright.ui.inspector.RoleIcons;
import org.sitewright.ui.split.EngineFound;
import org.sitewright.ui.split.SplitHost;
import org.sitewright.ui.split.SplitService;
import org.sitewright.ui.split.SplitStart;
import org.sitewright.ui.split.SplitWizard;
import org.sitewright.ui.split.WizardModel;
import org.sitewright.ui.split.WriteOutcome;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** Shows the wizard over the open site, and does for it what touches disk and engine. */
final class SplitPresenter implements SplitHost, SessionListener {
    private final Words words;
    private final Workbench bench;
    private final SiteView view;
    private final Executors executors;
    private final SplitTools tools;
    private final SplitEngine engine;
    private final AtomicLong newest = new AtomicLong();
    private final WizardModel model;
    private final SplitWizard wizard;
    private SplitDraft draft;
    private Optional<Path> written = Optional.empty();

    private SplitPresenter(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools, SplitDraft draft) {
        this.words = words;
        this.bench = bench;
        this.view = view;
        this.executors = executors;
        this.tools = tools;
        this.draft = draft;
        this.engine = new SplitEngine(words, tools.programs().covering(draft.cover()), folder(), executors.views());
        this.model = new WizardModel(start(draft), this::plan);
        this.wizard = new SplitWizard(model, this, new ServiceIcons());
    }

    /** Opens the wizard; what is not saved is saved before, if the user wants that, for the files are split as they are on the disk. */
    static void open(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools) {
        bench.commitEdited();
        if (!bench.keeper().isUnsaved(view)) {
            read(words, bench, view, executors, tools);
            return;
        }
        bench.asker().choose(words.of("split.unsaved"), words.of("split.unsaved.details"), List.of(words.of("split.unsaved.save")))
                .ifPresent(save -> bench.keeper().save(view, () -> read(words, bench, view, executors, tools)));
    }

    private static void read(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools) {
        executors.disk().execute(() -> {
            SplitDesk.Reading reading = tools.desk().read(view.site().composePath());
            executors.views().execute(() -> {
                switch (reading) {
                    case SplitDesk.Reading.Failed(var problem, var ignored) -> bench.asker().tell(words.of("split.unread"), problem.sentence());
                    case SplitDesk.Reading.Ready(SplitDraft draft) -> new SplitPresenter(words, bench, view, executors, tools, draft).show();
                }
            });
        });
    }

    private void show() {
        view.session().addListener(this);
        bench.showPage(wizard);
        wizard.focusPage();
    }

    private Path folder() {
        return draft.site().folder();
    }

    private static SplitStart start(SplitDraft draft) {
        var compose = draft.source().compose();
        List<SplitService> services = compose.byName().values().stream().map(SplitPresenter::service).toList();
        return new SplitStart(draft.source().folder().folderName(), draft.source().file().name(), draft.source().text(), services,
                Bonds.of(compose, draft.source().file().name()).all(), draft.firstRequest());
    }

    private static SplitService service(PlacedService service) {
        return new SplitService(service.name(), RoleIcons.of(ServiceRole.of(service.shown())), service.shown().text("image"),
                service.shown().dependencies().stream().map(Dependency::service).toList());
    }

    /** The file has been read again: the wizard goes on with it. */
    @Override
    public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
        if (written.isPresent()) {
            return;
        }
        executors.disk().execute(() -> {
            SplitDesk.Reading reading = tools.desk().read(view.site().composePath());
            executors.views().execute(() -> {
                if (reading instanceof SplitDesk.Reading.Ready(SplitDraft fresh) && !fresh.source().text().equals(draft.source().text())) {
                    draft = fresh;
                    model.restart(start(fresh));
                }
            });
        });
    }

    // --- for the wizard

    @Override
    public void plan(SplitRequest request, Consumer<SplitResult> then) {
        long mine = newest.incrementAndGet();
        SplitDraft planned = draft;
        executors.checks().execute(() -> {
            if (mine == newest.get()) {
                SplitResult result = planned.plan(request);
                executors.views().execute(() -> {
                    if (mine == newest.get()) {
                        then.accept(result);
                    }
                });
            }
        });
    }

    @Override
    public void write(SplitPlan plan, Consumer<WriteOutcome> then) {
        SplitDraft planned = draft;
        executors.disk().execute(() -> {
            PlanWriting writing = planned.write(plan);
            executors.views().execute(() -> then.accept(outcome(writing)));
        });
    }

    private WriteOutcome outcome(PlanWriting writing) {
        return switch (writing) {
            case PlanWriting.Written done -> {
                written = Optional.of(done.folder());
                // The site is another one now: its old files are no news any more.
                bench.keeper().close();
                yield new WriteOutcome.Written(done.notes());
            }
            case PlanWriting.Stale(String sentence) -> new WriteOutcome.Refused(sentence);
            case PlanWriting.Failed(String sentence) -> new WriteOutcome.Refused(sentence);
        };
    }

    @Override
    public void findEngine(Consumer<EngineFound> then) {
        engine.find(then);
    }

    @Override
    public String shellText(BringUpStep step) {
        return new ShellText().line(new ProgramCall(engine.adapt(step.command()), folder().resolve(step.folder()).normalize()), folder());
    }

    @Override
    public void help() {
        bench.explainSplitting();
    }

    @Override
    public void reveal(Place place) {
        close();
        view.text().reveal(place.path());
    }

    @Override
    public void leave(boolean changed) {
        if (written.isPresent()) {
            openResult();
        } else if (!changed || bench.asker().choose(words.of("split.leave"), words.of("split.leave.details"),
                List.of(words.of("split.leave.stay"), words.of("split.leave.go"))).orElse(0) == 1) {
            close();
        }
    }

    @Override
    public void openResult() {
        written.ifPresent(folder -> {
            close();
            bench.openInstead(folder);
        });
    }

    private void close() {
        newest.incrementAndGet();
        view.session().removeListener(this);
        engine.stop();
        bench.closePage();
    }
}
