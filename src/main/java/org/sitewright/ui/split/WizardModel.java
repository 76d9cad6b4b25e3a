package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sitewright.split.FilePlan;
import org.sitewright.split.Obstacle;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/**
 * All that a wizard knows, without a window: what the user has chosen, its history, the plan for it, and which step is
 * shown. Whatever the user decides makes a new request; the answer to any request but the last is thrown away.
 *
 * @param <R> what is asked for
 * @param <P> the plan for it
 */
public abstract class WizardModel<R, P extends FilePlan> {
    private final Words words;
    private final String kind;
    private final List<WizardStep> steps;
    private final BiConsumer<R, Consumer<PlanResult<P>>> planner;
    private final List<Runnable> listeners = new ArrayList<>();
    private final RequestHistory<R> history = new RequestHistory<>();
    private R request;
    private Optional<PlanResult<P>> result = Optional.empty();
    private boolean planning;
    private WizardStep step;
    private WizardStep furthest;
    private String note = "";
    private boolean written;

    /**
     * @param kind    how the names of this wizard's own texts begin
     * @param steps   in their order; the last one writes
     * @param planner makes plans; hands the answer over later, or at once, or never if a newer request has come
     */
    WizardModel(Words words, String kind, List<WizardStep> steps, R first, BiConsumer<R, Consumer<PlanResult<P>>> planner) {
        this.words = words;
        this.kind = kind;
        this.steps = List.copyOf(steps);
        this.step = steps.getFirst();
        this.furthest = steps.getFirst();
        this.request = first;
        this.planner = planner;
    }

    /** Hears of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    Words words() {
        return words;
    }

    /** A text that this wizard says in its own way. */
    String say(String key, Object... arguments) {
        return words.of(kind + "." + key, arguments);
    }

    // --- what it is about

    /** The name of the site's folder. */
    public abstract String site();

    /** The compose file that the wizard is about: that which is split, or that which comes of a join. */
    public abstract String file();

    /** The files that lines come from, by their paths from the site's folder. */
    abstract Map<String, SourceText> texts();

    /** The folders below the site's, in the order in which they are shown. */
    abstract List<String> folders();

    /** How many services a planned file has; 0 for one that is no compose file. */
    abstract int services(PlannedFile file);

    public R request() {
        return request;
    }

    // --- planning

    /** Asks for a plan of the request as it is now. */
    public void replan() {
        R asked = request;
        planning = true;
        planner.accept(asked, answer -> {
            if (asked.equals(request)) {
                planning = false;
                result = Optional.of(answer);
                changed();
            }
        });
        changed();
    }

    /** Whether the plan that is shown is older than the request. */
    public boolean isPlanning() {
        return planning;
    }

    /** The last plan, as long as no refusal has come after it. */
    public Optional<P> plan() {
        return result.flatMap(found -> found instanceof PlanResult.Planned<P>(P plan) ? Optional.of(plan) : Optional.empty());
    }

    /** What the steps show of the last plan. */
    Optional<PlanReading> reading() {
        return plan().map(plan -> new PlanReading(this, plan));
    }

    public List<Obstacle> obstacles() {
        return result.map(found -> found instanceof PlanResult.Refused<P>(var obstacles) ? obstacles : List.<Obstacle>of())
                .orElse(List.of());
    }

    /** The site's files have changed: goes on with a request that means about the same. */
    void restart(R fresh, String says) {
        request = fresh;
        history.clear();
        note = says;
        replan();
    }

    // --- steps

    public List<WizardStep> steps() {
        return steps;
    }

    public WizardStep step() {
        return step;
    }

    Optional<WizardStep> next() {
        int at = steps.indexOf(step);
        return at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty();
    }

    Optional<WizardStep> previous() {
        int at = steps.indexOf(step);
        return at > 0 ? Optional.of(steps.get(at - 1)) : Optional.empty();
    }

    /** Goes to a step, if all before it is in order. */
    public void go(WizardStep wanted) {
        if (mayGo(wanted)) {
            step = wanted;
            furthest = furthest.compareTo(wanted) < 0 ? wanted : furthest;
            note = "";
            changed();
        }
    }

    public boolean mayGo(WizardStep wanted) {
        if (written) {
            return wanted == WizardStep.WRITE;
        }
        boolean near = wanted.compareTo(furthest) <= 0 || next().filter(wanted::equals).isPresent();
        return wanted.compareTo(step) <= 0
                || near && steps.stream().filter(each -> each.compareTo(wanted) < 0).allMatch(each -> blocked(each).isEmpty());
    }

    /** Why the user cannot go on from a step, as a sentence; empty if nothing is in the way. */
    public Optional<String> blocked(WizardStep from) {
        return obstacles(from).stream().map(Obstacle::sentence).findFirst()
                .or(() -> from.compareTo(WizardStep.CONSEQUENCES) >= 0 && result.isEmpty() ? Optional.of(words.of("blocked.planning")) : Optional.empty());
    }

    /** What stands in the way at a step. */
    public List<Obstacle> obstacles(WizardStep at) {
        return obstacles();
    }

    /** What the user should know of the last decision; may be empty. */
    public String note() {
        return note;
    }

    /** Says something of the decision that was just taken. */
    void note(String says) {
        note = says;
        changed();
    }

    // --- decisions

    /** Decides some consequences in the same way. */
    public void choose(Collection<String> consequences, String option) {
        set(words.of("caption.choice"), choosing(consequences, option));
    }

    /** The request with another answer to some consequences. */
    abstract R choosing(Collection<String> consequences, String option);

    void set(String caption, R fresh) {
        if (fresh.equals(request) || written) {
            return;
        }
        history.add(caption, request);
        take(fresh);
    }

    void take(R fresh) {
        request = fresh;
        note = "";
        replan();
    }

    public Optional<String> undoCaption() {
        return written ? Optional.empty() : history.undoCaption();
    }

    public Optional<String> redoCaption() {
        return written ? Optional.empty() : history.redoCaption();
    }

    /** Whether the user has decided anything that leaving would lose. */
    public boolean isChanged() {
        return !written && history.undoCaption().isPresent();
    }

    public void undo() {
        turn(history.undo(request));
    }

    public void redo() {
        turn(history.redo(request));
    }

    private void turn(Optional<R> to) {
        if (!written) {
            to.ifPresent(this::takeBack);
        }
    }

    /** Takes a request of the history over. */
    void takeBack(R found) {
        take(found);
    }

    /** The files are on the disk: nothing can be changed any more. */
    public void setWritten() {
        written = true;
        note = "";
        changed();
    }

    public boolean isWritten() {
        return written;
    }
}
