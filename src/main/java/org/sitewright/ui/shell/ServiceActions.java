package org.sitewright.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.EnvironmentUse;
import org.sitewright.ocs.config.Instance;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** What can be done with services as a whole, with the questions that it needs. */
final class ServiceActions {
    /** Compose Specification, schema, "services": the names that it allows. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final Words words;
    private final Session session;
    private final EditDesk sender;
    private final Asker asker;

    ServiceActions(Words words, Session session, EditDesk sender, Asker asker) {
        this.words = words;
        this.session = session;
        this.sender = sender;
        this.asker = asker;
    }

    private ComposeFile compose(SiteFile file) {
        return session.snapshot().compose(file);
    }

    // --- rules

    /** Why a service cannot have this name. */
    Optional<String> renameRefusal(SitePlace service, String newName) {
        if (newName.isBlank()) {
            return Optional.of(words.of("service.name.empty"));
        }
        if (!NAME.matcher(newName).matches()) {
            return Optional.of(words.of("service.name.bad"));
        }
        return !newName.equals(service.service()) && compose(service.file()).service(newName).isPresent()
                ? Optional.of(words.of("service.name.taken", newName)) : Optional.empty();
    }

    /** Why one service cannot wait for another. */
    Optional<String> connectRefusal(SitePlace waiting, SitePlace awaited) {
        if (waiting.equals(awaited)) {
            return Optional.of(words.of("service.connect.self"));
        }
        String from = waiting.service();
        String to = awaited.service();
        if (!waiting.file().equals(awaited.file())) {
            return Optional.of(words.of("service.connect.file", from, to, awaited.file()));
        }
        ComposeFile compose = compose(waiting.file());
        if (awaited(compose, from).contains(to)) {
            return Optional.of(words.of("service.connect.there", from, to));
        }
        return reaches(compose, to, from) ? Optional.of(words.of("service.connect.cycle", from, to)) : Optional.empty();
    }

    private static Set<String> awaited(ComposeFile compose, String service) {
        Set<String> names = new HashSet<>();
        compose.service(service).map(PlacedService::shown)
                .ifPresent(found -> found.dependencies().forEach(dependency -> names.add(dependency.service())));
        return names;
    }

    private static boolean reaches(ComposeFile compose, String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String service = open.pop();
            if (service.equals(to)) {
                return true;
            }
            if (seen.add(service)) {
                open.addAll(awaited(compose, service));
            }
        }
        return false;
    }

    // --- actions

    void add(Object source) {
        Optional<String> name = asker.text(words.of("service.add"), words.of("service.add.details"), "", this::newNameRefusal);
        if (name.isEmpty()) {
            return;
        }
        asker.text(words.of("service.add.image", name.get()), words.of("service.add.image.details"), "", this::imageRefusal).ifPresent(image -> {
            if (send(SitePlace.service(session.snapshot().composeFile(), name.get()), new Edit.AddService(name.get(), image), source)) {
                select(name.get(), source);
            }
        });
    }

    /** A new service goes into the compose file that is shown. */
    private Optional<String> newNameRefusal(String name) {
        return renameRefusal(SitePlace.service(session.snapshot().composeFile(), ""), name);
    }

    private Optional<String> imageRefusal(String image) {
        return image.isEmpty() ? Optional.of(words.of("service.image.empty")) : Optional.empty();
    }

    void duplicate(SitePlace service, Object source) {
        String proposal = freeName(service);
        String name = service.service();
        asker.text(words.of("service.duplicate", name), words.of("service.duplicate.details"), proposal,
                copy -> renameRefusal(SitePlace.service(service.file(), ""), copy)).ifPresent(copy -> {
            if (send(service, new Edit.DuplicateService(name, copy), source)) {
                select(copy, source);
            }
        });
    }

    /** Edits are made in the file that is shown, so that everyone sees them. */
    private boolean send(SitePlace service, Edit edit, Object source) {
        session.show(service.file(), source);
        return sender.send(edit, source);
    }

    private String freeName(SitePlace service) {
        int number = 2;
        while (compose(service.file()).service(service.service() + "-" + number).isPresent()) {
            number++;
        }
        return service.service() + "-" + number;
    }

    void askRename(SitePlace service, Object source) {
        String before = service.service();
        asker.text(words.of("service.rename", before), words.of("service.rename.details"), before,
                name -> renameRefusal(service, name)).ifPresent(name -> {
            if (!name.equals(before)) {
                rename(service, name, source);
            }
        });
    }

    /** Renames, and asks about environment entries that name the service as a host. */
    boolean rename(SitePlace place, String newName, Object source) {
        String service = place.service();
        List<EnvironmentUse> uses = EditPlanner.environmentUses(compose(place.file()), service);
        boolean inEnvironment = false;
        if (!uses.isEmpty()) {
            String places = String.join(", ", uses.stream().map(use -> use.service() + ": " + use.text()).distinct().limit(6).toList());
            OptionalInt chosen = asker.choose(words.of("service.rename.environment", service),
                    words.of("service.rename.environment.details", uses.size(), service, places),
                    List.of(words.of("service.rename.with"), words.of("service.rename.without")));
            if (chosen.isEmpty()) {
                return false;
            }
            inEnvironment = chosen.getAsInt() == 0;
        }
        boolean done = send(place, new Edit.RenameService(service, newName, inEnvironment), source);
        if (done) {
            select(newName, source);
        }
        return done;
    }

    /**
     * Removes services, of all files in one step, with the instances that they run if the user wants that. It can be undone, so nobody is asked
     * for a single one without an instance.
     */
    void delete(List<SitePlace> services, Object source) {
        List<Instance> left = leftAlone(services);
        String names = services.stream().map(SitePlace::service).collect(Collectors.joining(", "));
        OptionalInt chosen = OptionalInt.of(0);
        if (!left.isEmpty()) {
            chosen = asker.choose(words.of("service.delete.instance", left.stream().map(Instance::shownId).collect(Collectors.joining(", "))),
                    words.of("service.delete.instance.details", names), List.of(words.of("service.delete.with"), words.of("service.delete.without")));
        } else if (services.size() > 1) {
            chosen = asker.choose(words.of("service.delete", services.size(), services.getFirst().service()), names, List.of(words.of("action.delete-service")));
        }
        if (chosen.isEmpty()) {
            return;
        }
        Map<SiteFile, List<Edit>> edits = new LinkedHashMap<>();
        services.forEach(place -> edits.computeIfAbsent(place.file(), file -> new ArrayList<>()).add(new Edit.RemoveService(place.service())));
        if (chosen.getAsInt() == 0 && !left.isEmpty()) {
            // The last one of a host first: what stands behind an item moves up.
            edits.put(session.snapshot().site().config().orElseThrow().file(), left.reversed().stream().<Edit>map(instance -> new Edit.Unset(instance.path())).toList());
        }
        Map<SiteFile, Edit> ofFiles = new LinkedHashMap<>();
        edits.forEach((file, some) -> ofFiles.put(file, some.size() == 1 ? some.getFirst() : new Edit.Several(some)));
        boolean done = ofFiles.size() == 1 ? send(services.getFirst(), ofFiles.values().iterator().next(), source) : sender.send(ofFiles, source);
        if (done) {
            session.select(Selection.NOTHING, source);
        }
    }

    /** The instances of the site config file that no service runs without these. */
    private List<Instance> leftAlone(List<SitePlace> services) {
        return SiteAgents.of(session.snapshot().site()).map(all -> all.config().instances().filter(instance -> !all.runners(instance).isEmpty()
                && all.runners(instance).stream().allMatch(agent -> services.contains(agent.start().place()))).toList()).orElse(List.of());
    }

    private void select(String service, Object source) {
        session.select(Selection.services(session.snapshot().file(), List.of(service)), source);
    }
}
