package org.sitewright.ui.split;

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
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** What the wizard that splits a site knows: groups and network besides what every wizard knows. */
public final class SplitModel extends WizardModel<SplitRequest, SplitPlan> {
    private static final List<WizardStep> STEPS =
            List.of(WizardStep.GROUPS, WizardStep.NETWORK, WizardStep.CONSEQUENCES, WizardStep.PREVIEW, WizardStep.WRITE);

    private final Words words = words();
    private final Names names = new Names(words);
    /** What is wrong in fields that hold something which cannot be taken over, by field. */
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private SplitStart start;
    /** Where services stood that the file has lost, as it does for a moment while it is typed in; they may come back. */
    private final Map<String, String> places = new HashMap<>();

    /** @param planner makes plans; hands the answer over later, or at once, or never if a newer request has come */
    public SplitModel(SplitStart start, BiConsumer<SplitRequest, Consumer<PlanResult<SplitPlan>>> planner) {
        super(new Words("ui.split.messages"), "split", STEPS, start.proposal(), planner);
        this.start = start;
    }

    public SplitStart start() {
        return start;
    }

    public Grouping grouping() {
        return request().grouping();
    }

    @Override
    public String site() {
        return start.site();
    }

    @Override
    public String file() {
        return start.file();
    }

    @Override
    Map<String, SourceText> texts() {
        return start.texts();
    }

    @Override
    List<String> folders() {
        return grouping().groups().stream().map(Group::name).toList();
    }

    @Override
    int services(PlannedFile file) {
        boolean compose = PlanReading.name(file).equals(start.file()) && !file.isCopy();
        return compose ? grouping().group(PlanReading.folder(file)).map(group -> group.services().size()).orElse(0) : 0;
    }

    /** The site's file has changed: goes on with the same choices, so far as they still mean something. */
    public void restart(SplitStart fresh) {
        grouping().groups().forEach(group -> group.services().forEach(service -> places.put(service, group.name())));
        start = fresh;
        restart(new SplitRequest(fresh.keep(grouping(), places), request().network(), request().output(), request().choices()),
                words.of("note.file-changed", fresh.file()));
    }

    // --- steps

    @Override
    public Optional<String> blocked(WizardStep from) {
        Optional<String> draft = drafts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("group:") ? from == WizardStep.GROUPS : from == WizardStep.NETWORK)
                .map(Map.Entry::getValue).findFirst();
        if (draft.isPresent()) {
            return draft;
        }
        return from == WizardStep.GROUPS && filled().stream().allMatch(Group::isRoot) ? Optional.of(words.of("blocked.nothing"))
                : super.blocked(from);
    }

    /** What stands in the way at a step: at the groups, only what can be mended there or nowhere in the wizard. */
    @Override
    public List<Obstacle> obstacles(WizardStep at) {
        return switch (at) {
            case GROUPS -> obstacles().stream().filter(each -> each.group().isPresent() || request().choices().isEmpty()).toList();
            case NETWORK -> List.of();
            default -> obstacles();
        };
    }

    /** Groups with services, the one that stays first. */
    public List<Group> filled() {
        return grouping().groups().stream().filter(group -> !group.services().isEmpty()).toList();
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
        note(alongNote(services, moved));
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
        note(alongNote(services, moved));
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
        return new SplitRequest(grouping, request().network(), request().output(), request().choices());
    }

    // --- network and choices

    /** Takes the name over if it can be one; what is wrong with it is kept as a draft otherwise. */
    public void nameNetwork(String name) {
        Optional<String> problem = names.network(name);
        setDraft("network", problem);
        if (problem.isEmpty()) {
            setNetwork(new SplitNetwork(name, request().network().driver(), request().network().form()));
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
        set(words.of("caption.network"), new SplitRequest(grouping(), network, request().output(), request().choices()));
    }

    public void setOutput(SplitRequest.Output output) {
        set(words.of("caption.output"), new SplitRequest(grouping(), request().network(), output, request().choices()));
    }

    @Override
    SplitRequest choosing(Collection<String> consequences, String option) {
        return request().choosing(consequences, option);
    }

    @Override
    void take(SplitRequest fresh) {
        drafts.keySet().removeIf(field -> field.startsWith("group:")
                && fresh.grouping().groups().stream().noneMatch(group -> ("group:" + group.name()).equals(field)));
        super.take(fresh);
    }

    @Override
    void takeBack(SplitRequest found) {
        drafts.clear();
        super.takeBack(found);
    }
}
