package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.ocs.catalogue.LikelyRoles;
import org.sitewright.session.PlanDraft;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.session.SplitDesk;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.FilePlan;
import org.sitewright.split.Place;
import org.sitewright.split.PlanResult;
import org.sitewright.ui.inspector.RoleIcons;
import org.sitewright.ui.split.EngineFound;
import org.sitewright.ui.split.SplitService;
import org.sitewright.ui.split.Wizard;
import org.sitewright.ui.split.WizardHost;
import org.sitewright.ui.split.WriteOutcome;
import org.sitewright.words.Words;

/**
 * Shows a wizard over the open site, and does for it what touches disk and engine.
 *
 * @param <R> what the wizard asks for
 * @param <P> the plan for it
 * @param <D> what was read of the disk
 */
abstract class WizardPresenter<R, P extends FilePlan, D extends PlanDraft<R, P>> implements WizardHost<P>, SessionListener {
    private final Words words;
    private final Workbench bench;
    private final SiteView view;
    private final Executors executors;
    private final SplitTools tools;
    private final SplitEngine engine;
    private final AtomicLong newest = new AtomicLong();
    private D draft;
    private Optional<Path> written = Optional.empty();

    WizardPresenter(Words words, Workbench bench, SiteView view, Executors executors, SplitTools tools, D draft) {
        this.words = words;
        this.bench = bench;
        this.view = view;
        this.executors = executors;
        this.tools = tools;
        this.draft = draft;
        this.engine = new SplitEngine(words, tools.programs().covering(draft.cover()), draft.folder(), executors.views());
    }

    /**
     * Opens a wizard with the files as they are on the disk; what is not saved is saved before, if the user wants that.
     *
     * @param unsaved asks for that
     * @param unread  says that the files cannot be read
     * @param reading touches the disk
     */
    static <D> void open(Workbench bench, SiteView view, Executors executors, Words words, String unsaved, String unread,
                         Supplier<SplitDesk.Reading<D>> reading, Function<D, WizardPresenter<?, ?, ?>> presenter) {
        bench.commitEdited();
        Runnable open = () -> executors.disk().execute(() -> {
            SplitDesk.Reading<D> read = reading.get();
            executors.views().execute(() -> {
                switch (read) {
                    case SplitDesk.Reading.Failed(var problem, var ignored) -> bench.asker().tell(unread, problem.sentence());
                    case SplitDesk.Reading.Ready(D draft) -> presenter.apply(draft).show();
                }
            });
        });
        if (!bench.keeper().isUnsaved(view)) {
            open.run();
            return;
        }
        bench.asker().choose(unsaved, words.of("split.unsaved.details"), List.of(words.of("split.unsaved.save")))
                .ifPresent(save -> bench.keeper().save(view, open));
    }

    abstract Wizard<R, P> wizard();

    /** Reads the site anew; touches the disk. */
    abstract SplitDesk.Reading<D> read(SplitDesk desk, SiteView view);

    final LikelyRoles roles() {
        return tools.desk().roles();
    }

    /** Goes on with files that have changed. */
    abstract void changed(D fresh);

    final void show() {
        view.session().addListener(this);
        bench.showPage(wizard());
        wizard().focusPage();
    }

    static SplitService service(LikelyRoles roles, PlacedService service) {
        return new SplitService(service.name(), RoleIcons.of(roles.of(service.shown())), service.shown().text("image"),
                service.shown().dependencies().stream().map(Dependency::service).toList());
    }

    /** A file has been read again: the wizard goes on with it. */
    @Override
    public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
        if (written.isPresent()) {
            return;
        }
        executors.disk().execute(() -> {
            Optional<D> reading = read(tools.desk(), view).ready();
            executors.views().execute(() -> reading.filter(fresh -> !fresh.texts().equals(draft.texts())).ifPresent(this::goOnWith));
        });
    }

    private void goOnWith(D fresh) {
        draft = fresh;
        changed(fresh);
    }

    /** Makes a plan on a worker. A newer request takes the place of an older one, which then gets no answer. */
    final void plan(R request, Consumer<PlanResult<P>> then) {
        long mine = newest.incrementAndGet();
        D planned = draft;
        executors.checks().execute(() -> {
            if (mine == newest.get()) {
                PlanResult<P> result = planned.plan(request);
                executors.views().execute(() -> {
                    if (mine == newest.get()) {
                        then.accept(result);
                    }
                });
            }
        });
    }

    // --- for the wizard

    @Override
    public void write(P plan, Consumer<WriteOutcome> then) {
        D planned = draft;
        executors.disk().execute(() -> {
            PlanWriting writing = planned.write(plan);
            // What has changed is not always a text of the session, which tells of changes by itself.
            Optional<D> now = writing instanceof PlanWriting.Stale ? read(tools.desk(), view).ready() : Optional.empty();
            executors.views().execute(() -> {
                now.ifPresent(this::goOnWith);
                then.accept(outcome(writing));
            });
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
        Path folder = draft.folder();
        return new ShellText().line(new ProgramCall(engine.adapt(step.command()), folder.resolve(step.folder()).normalize()), folder);
    }

    @Override
    public void help() {
        bench.explainSplitting();
    }

    @Override
    public void reveal(Place place) {
        close();
        view.reveal(draft.folder().resolve(place.file()), place.path());
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
