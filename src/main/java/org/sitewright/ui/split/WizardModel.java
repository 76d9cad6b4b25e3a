package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sitewright.split.Bond;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.Obstacle;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitResult;
import org.sitewright.words.Words;

/**
 * All that the wizard knows, without a window: what the user has chosen, its history, the plan for it, and which step is
 * shown. Whatever the user decides makes a new request; the answer to any request but the last is thrown away.
 */
public final class WizardModel {
    private final Words words = new Words("ui.split.messages");
    private final Names names = new Names(words);
    private final BiConsumer<SplitRequest, Consumer<SplitResult>> planner;
    private final List<Runnable> listeners = new ArrayList<>();
    private final RequestHistory history = new RequestHistory();
    /** What is wrong in fields that hold something which cannot be taken over, by field. */
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private SplitStart start;
    private SplitRequest request;
    private Optional<SplitResult> result = Optional.empty();
    private boolean planning;
    private SplitStep step = SplitStep.GROUPS;
    private SplitStep furthest = SplitStep.GROUPS;
    private String note = "";
    private boolean written;

    /** @param planner makes plans; hands the answer over later, or at once, or never if a newer request has come */
    public WizardModel(SplitStart start, BiConsumer<SplitRequest, Consumer<SplitResult>> planner) {
        this.start = start;
        this.planner = planner;
        this.request = start.proposal();
    }

    /** Hears of every change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    public SplitStart start() {
        return start;
    }

    public SplitRequest request() {
        return request;
    }

    public Grouping grouping() {
        return request.grouping();
    }

    // --- planning

    /** Asks for a plan of the request as it is now. */
    public void replan() {
        SplitRequest asked = request;
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
    public Optional<SplitPlan> plan() {
        return result.filter(SplitResult.Planned.class::isInstance).map(planned -> ((SplitResult.Planned) planned).plan());
    }

    public List<Obstacle> obstacles() {
        return result.filter(SplitResult.Refused.class::isInstance).map(refused -> ((SplitResult.Refused) refused).obstacles())
                .orElse(List.of());
    }

    /** The site's file has changed: goes on with the same choices, so far as they still mean something. */
    public void restart(SplitStart fresh) {
        start = fresh;
        request = new SplitRequest(fresh.keep(grouping()), request.network(), request.output(), request.choices());
        history.clear();
        note = words.of("note.file-changed", fresh.file());
        replan();
    }

    // --- steps

    public SplitStep step() {
        return step;
    }

    /** The step that the user has come to, at most. */
    public boolean isVisited(SplitStep wanted) {
        return wanted.compareTo(furthest) <= 0;
    }

    /** Goes to a step, if all before it is in order. */
    public void go(SplitStep wanted) {
        if (mayGo(wanted)) {
            step = wanted;
            furthest = furthest.compareTo(wanted) < 0 ? wanted : furthest;
            note = "";
            changed();
        }
    }

    public boolean mayGo(SplitStep wanted) {
        if (written) {
            return wanted == SplitStep.WRITE;
        }
        return wanted.compareTo(step) <= 0 || wanted.ordinal() <= Math.max(furthest.ordinal(), step.ordinal() + 1)
                && java.util.Arrays.stream(SplitStep.values()).filter(each -> each.compareTo(wanted) < 0).allMatch(each -> blocked(each).isEmpty());
    }

    /** Why the user cannot go on from a step, as a sentence; empty if nothing is in the way. */
    public Optional<String> blocked(SplitStep from) {
        Optional<String> draft = drafts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("group:") ? from == SplitStep.GROUPS : from == SplitStep.NETWORK)
                .map(Map.Entry::getValue).findFirst();
        if (draft.isPresent()) {
            return draft;
        }
        if (from == SplitStep.GROUPS && filled().stream().allMatch(Group::isRoot)) {
            return Optional.of(words.of("blocked.nothing"));
        }
        return obstacles(from).stream().map(Obstacle::sentence).findFirst()
                .or(() -> from.compareTo(SplitStep.CONSEQUENCES) >= 0 && result.isEmpty() ? Optional.of(words.of("blocked.planning")) : Optional.empty());
    }

    /** What stands in the way at a step: at the groups, only what can be mended there or nowhere in the wizard. */
    public List<Obstacle> obstacles(SplitStep at) {
        return switch (at) {
            case GROUPS -> obstacles().stream().filter(each -> each.group().isPresent() || request.choices().isEmpty()).toList();
            case NETWORK -> List.of();
            default -> obstacles();
        };
    }

    /** Groups with services, the one that stays first. */
    public List<Group> filled() {
        return grouping().groups().stream().filter(group -> !group.services().isEmpty()).toList();
    }

    /** What the user should know of the last move; may be empty. */
    public String note() {
        return note;
    }

    // --- groups

    /** The services of a group in the order of the text. */
    public List<SplitService> services(Group group) {
        return start.services().stream().filter(service -> group.services().contains(service.name())).distinct().toList();
    }

    /** These services and all that cannot be parted from them, in the order of the text. */
    public List<String> together(Collection<String> services) {
        Set<String> all = new LinkedHashSet<>(services);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Bond bond : start.bonds()) {
                if (bond.services().stream().anyMatch(all::contains)) {
                    grew |= all.addAll(bond.services());
                }
            }
        }
        Map<String, Integer> order = new HashMap<>();
        start.services().forEach(service -> order.putIfAbsent(service.name(), order.size()));
        return all.stream().sorted(Comparator.comparing(name -> order.getOrDefault(name, Integer.MAX_VALUE))).toList();
    }

    /** The bonds that hold a service. */
    public List<Bond> bonds(String service) {
        return start.bonds().stream().filter(bond -> bond.services().contains(service)).toList();
    }

    /** Moves services, and those that cannot be parted from them, to a group. */
    public void move(Collection<String> services, String group) {
        List<String> moved = together(services).stream()
                .filter(name -> grouping().groupOf(name).filter(at -> at.name().equals(group)).isEmpty()).toList();
        if (moved.isEmpty()) {
            return;
        }
        String caption = moved.size() == 1 ? words.of("caption.move", moved.getFirst(), shown(group))
                : words.of("caption.move.several", moved.size(), shown(group));
        set(caption, withGrouping(grouping().move(moved, group)));
        note = alongNote(services, moved);
        changed();
    }

    private String alongNote(Collection<String> asked, List<String> moved) {
        List<String> along = moved.stream().filter(name -> !asked.contains(name)).toList();
        return along.isEmpty() ? "" : words.of("note.along", String.join(", ", along), along.size(),
                along.stream().flatMap(name -> bonds(name).stream()).filter(bond -> bond.services().stream().anyMatch(moved::contains))
                        .map(Bond::reason).findFirst().orElse(""));
    }

    /** The group as sentences name it. */
    public String shown(String group) {
        return group.isEmpty() ? words.of("group.root", start.site()) : group + "/";
    }

    /** What is wrong with a name for a group; {@code old} is the group that would get it, empty for a new one. */
    public Optional<String> nameProblem(String old, String name) {
        return names.group(name, grouping().groups().stream().filter(group -> !group.isRoot()).map(Group::name)
                .filter(other -> !other.equals(old)).toList());
    }

    /** A name for a new group that nothing else has. */
    public String freshName() {
        String base = words.of("group.new");
        String name = base;
        for (int i = 2; nameProblem("", name).isPresent(); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** @return whether the name could be taken */
    public boolean add(String name, Collection<String> services) {
        if (nameProblem("", name).isPresent()) {
            return false;
        }
        Grouping grown = grouping().add(name);
        List<String> moved = together(services);
        set(words.of("caption.add", name), withGrouping(moved.isEmpty() ? grown : grown.move(moved, name)));
        note = alongNote(services, moved);
        changed();
        return true;
    }

    /** @return whether the name could be taken; what is wrong with it is kept as a draft otherwise */
    public boolean rename(String old, String name) {
        if (grouping().group(old).isEmpty()) {
            // A field that is on its way out of the window tells its text once more.
            return false;
        }
        Optional<String> problem = old.equals(name) ? Optional.empty() : nameProblem(old, name);
        setDraft("group:" + old, problem);
        if (problem.isPresent()) {
            return false;
        }
        if (!old.equals(name)) {
            set(words.of("caption.rename", old, name), withGrouping(grouping().rename(old, name)));
        }
        return true;
    }

    /** Takes a group away; its services stay in the site's folder. */
    public void remove(String group) {
        setDraft("group:" + group, Optional.empty());
        set(words.of("caption.remove", group), withGrouping(grouping().remove(group)));
    }

    public void proposeAgain() {
        set(words.of("caption.propose"), withGrouping(start.proposedGrouping()));
    }

    private SplitRequest withGrouping(Grouping grouping) {
        return new SplitRequest(grouping, request.network(), request.output(), request.choices());
    }

    // --- network and choices

    /** Takes the name over if it can be one; what is wrong with it is kept as a draft otherwise. */
    public void nameNetwork(String name) {
        Optional<String> problem = names.network(name);
        setDraft("network", problem);
        if (problem.isEmpty()) {
            setNetwork(new SplitNetwork(name, request.network().driver(), request.network().form()));
        }
    }

    public Optional<String> draft(String field) {
        return Optional.ofNullable(drafts.get(field));
    }

    private void setDraft(String field, Optional<String> problem) {
        boolean different = !problem.equals(draft(field));
        problem.ifPresentOrElse(sentence -> drafts.put(field, sentence), () -> drafts.remove(field));
        if (different) {
            changed();
        }
    }

    public void setNetwork(SplitNetwork network) {
        set(words.of("caption.network"), new SplitRequest(grouping(), network, request.output(), request.choices()));
    }

    public void setOutput(SplitRequest.Output output) {
        set(words.of("caption.output"), new SplitRequest(grouping(), request.network(), output, request.choices()));
    }

    /** Decides some consequences in the same way. */
    public void choose(Collection<String> consequences, String option) {
        Map<String, String> choices = new LinkedHashMap<>(request.choices());
        consequences.forEach(id -> choices.put(id, option));
        set(words.of("caption.choice"), new SplitRequest(grouping(), request.network(), request.output(), choices));
    }

    // --- history

    private void set(String caption, SplitRequest fresh) {
        if (fresh.equals(request) || written) {
            return;
        }
        history.add(caption, request);
        take(fresh);
    }

    private void take(SplitRequest fresh) {
        request = fresh;
        note = "";
        drafts.keySet().removeIf(field -> field.startsWith("group:")
                && fresh.grouping().groups().stream().noneMatch(group -> ("group:" + group.name()).equals(field)));
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

    private void turn(Optional<SplitRequest> to) {
        if (!written) {
            to.ifPresent(found -> {
                drafts.clear();
                take(found);
            });
        }
    }

    /** The files are on the disk: nothing can be changed any more. */
    public void setWritten() {
        written = true;
        changed();
    }

    public boolean isWritten() {
        return written;
    }
}
