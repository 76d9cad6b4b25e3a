package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.ComposeNames;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.FolderView;
import org.sitewright.split.Group;
import org.sitewright.split.SplitNetwork;
import org.sitewright.words.Words;

/** The commands that lead from the old layout to the new one. */
final class BringUp {
    /** The names that Compose finds by itself. */

    private final Planning planning;
    private final Words words;
    private final String fileName;

    BringUp(Planning planning) {
        this.planning = planning;
        this.words = planning.words();
        this.fileName = planning.source().file().name();
    }

    /** @param kept the names under which the old files are kept, the main one first */
    List<BringUpStep> steps(List<String> kept) {
        if (planning.isInclude()) {
            return List.of(new BringUpStep(".", up(new Group(Group.ROOT_NAME, List.of()), List.of()), words.of("up.include")));
        }
        List<BringUpStep> steps = new ArrayList<>();
        List<String> down = new ArrayList<>(List.of("docker", "compose"));
        kept.forEach(file -> down.addAll(List.of("-f", file)));
        down.add("down");
        steps.add(new BringUpStep(".", down, words.of("up.down")));
        SplitNetwork network = planning.request().network();
        boolean made = !planning.commands().isNetworkKept();
        if (made && network.driver() == SplitNetwork.Driver.OVERLAY) {
            steps.add(new BringUpStep(".", List.of("docker", "swarm", "init"), words.of("up.swarm")));
            steps.add(new BringUpStep(".", List.of("docker", "swarm", "join-token", "worker"), words.of("up.swarm-join")));
        }
        if (made) {
            steps.add(network(network));
        }
        steps.addAll(planning.commands().first());
        if (planning.order().isCircular()) {
            steps.addAll(byService());
        }
        for (String name : planning.order().sorted()) {
            GroupFile file = planning.files().stream().filter(each -> each.group().name().equals(name)).findFirst().orElseThrow();
            steps.add(new BringUpStep(folder(file.group()), up(file.group(), List.of()), words.of("up.group",
                    String.join(", ", file.services().stream().map(PlacedService::name).toList()))));
        }
        return steps;
    }

    private BringUpStep network(SplitNetwork network) {
        List<String> command = new ArrayList<>(List.of("docker", "network", "create"));
        if (network.driver() == SplitNetwork.Driver.OVERLAY) {
            command.addAll(List.of("--driver", "overlay", "--attachable"));
        }
        command.addAll(planning.commands().networkOptions());
        command.add(network.name());
        return new BringUpStep(".", command, words.of("up.network", network.name()));
    }

    private static String folder(Group group) {
        return group.isRoot() ? "." : group.name();
    }

    private List<String> up(Group group, List<String> services) {
        List<String> command = new ArrayList<>(List.of("docker", "compose"));
        boolean found = ComposeNames.FILES.contains(fileName) && (!group.isRoot() || !isShadowed());
        if (!found) {
            command.addAll(List.of("-f", fileName));
        }
        command.addAll(planning.commands().options(group));
        command.addAll(List.of("up", "-d"));
        if (planning.commands().isWaitedFor(group)) {
            command.add("--wait");
        }
        command.addAll(services);
        return command;
    }

    /** Whether Compose would find another file first. */
    private boolean isShadowed() {
        for (String name : ComposeNames.FILES) {
            if (name.equals(fileName)) {
                return false;
            }
            if (planning.source().folder().kind(name) == FolderView.Kind.FILE) {
                return true;
            }
        }
        return false;
    }

    /** Where groups wait for each other, services are started one after the other, before each group as a whole. */
    private List<BringUpStep> byService() {
        List<BringUpStep> steps = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (PlacedService service : planning.compose().byName().values()) {
            start(service, done, new LinkedHashSet<>());
        }
        List<String> run = new ArrayList<>();
        List<String> left = List.copyOf(done);
        for (int i = 0; i < left.size(); i++) {
            GroupFile file = planning.fileOf(left.get(i)).orElseThrow();
            run.add(left.get(i));
            if (i + 1 == left.size() || !file.has(left.get(i + 1))) {
                steps.add(new BringUpStep(folder(file.group()), up(file.group(), run), words.of("up.services", String.join(", ", run))));
                run = new ArrayList<>();
            }
        }
        return steps;
    }

    private void start(PlacedService service, Set<String> done, Set<String> way) {
        if (done.contains(service.name()) || !way.add(service.name())) {
            return;
        }
        service.service().dependencies().forEach(dependency -> planning.compose().service(dependency.service())
                .ifPresent(other -> start(other, done, way)));
        if (planning.fileOf(service.name()).isPresent()) {
            done.add(service.name());
        }
    }
}
