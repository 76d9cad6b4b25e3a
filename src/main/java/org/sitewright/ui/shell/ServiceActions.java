package org.sitewright.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.EnvironmentUse;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.control.EditSender;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** What can be done with services as a whole, with the questions that it needs. */
final class ServiceActions {
    /** Compose Specification, schema, "services": the names that it allows. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final Words words;
    private final Session session;
    private final EditSender sender;
    private final Asker asker;

    ServiceActions(Words words, Session session, EditSender sender, Asker asker) {
        this.words = words;
        this.session = session;
        this.sender = sender;
        this.asker = asker;
    }

    private ComposeFile compose() {
        return session.snapshot().compose();
    }

    // --- rules

    /** Why a service cannot have this name. */
    Optional<String> renameRefusal(String service, String newName) {
        if (newName.isBlank()) {
            return Optional.of(words.of("service.name.empty"));
        }
        if (!NAME.matcher(newName).matches()) {
            return Optional.of(words.of("service.name.bad"));
        }
        return !newName.equals(service) && compose().service(newName).isPresent()
                ? Optional.of(words.of("service.name.taken", newName)) : Optional.empty();
    }

    /** Why one service cannot wait for another. */
    Optional<String> connectRefusal(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(words.of("service.connect.self"));
        }
        if (awaited(from).contains(to)) {
            return Optional.of(words.of("service.connect.there", from, to));
        }
        return reaches(to, from) ? Optional.of(words.of("service.connect.cycle", from, to)) : Optional.empty();
    }

    private Set<String> awaited(String service) {
        Set<String> names = new HashSet<>();
        compose().service(service).map(PlacedService::shown)
                .ifPresent(found -> found.dependencies().forEach(dependency -> names.add(dependency.service())));
        return names;
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String service = open.pop();
            if (service.equals(to)) {
                return true;
            }
            if (seen.add(service)) {
                open.addAll(awaited(service));
            }
        }
        return false;
    }

    // --- actions

    void add(Object source) {
        Optional<String> name = asker.text(words.of("service.add"), words.of("service.add.details"), "");
        if (name.isEmpty() || refused(name.get())) {
            return;
        }
        asker.text(words.of("service.add.image", name.get()), words.of("service.add.image.details"), "").ifPresent(image -> {
            if (sender.send(new Edit.AddService(name.get(), image), source)) {
                select(name.get(), source);
            }
        });
    }

    private boolean refused(String name) {
        Optional<String> refusal = renameRefusal("", name);
        refusal.ifPresent(sentence -> asker.tell(words.of("edit.refused"), sentence));
        return refusal.isPresent();
    }

    void duplicate(String service, Object source) {
        String proposal = freeName(service);
        asker.text(words.of("service.duplicate", service), words.of("service.duplicate.details"), proposal).ifPresent(name -> {
            if (!refused(name) && sender.send(new Edit.DuplicateService(service, name), source)) {
                select(name, source);
            }
        });
    }

    private String freeName(String service) {
        int number = 2;
        while (compose().service(service + "-" + number).isPresent()) {
            number++;
        }
        return service + "-" + number;
    }

    void askRename(String service, Object source) {
        asker.text(words.of("service.rename", service), words.of("service.rename.details"), service).ifPresent(name -> {
            Optional<String> refusal = renameRefusal(service, name);
            refusal.ifPresent(sentence -> asker.tell(words.of("edit.refused"), sentence));
            if (refusal.isEmpty() && !name.equals(service)) {
                rename(service, name, source);
            }
        });
    }

    /** Renames, and asks about environment entries that name the service as a host. */
    boolean rename(String service, String newName, Object source) {
        List<EnvironmentUse> uses = EditPlanner.environmentUses(compose(), service);
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
        boolean done = sender.send(new Edit.RenameService(service, newName, inEnvironment), source);
        if (done) {
            select(newName, source);
        }
        return done;
    }

    /** Removes services; it can be undone, so nobody is asked for one, but for several at once. */
    void delete(List<String> names, Object source) {
        if (names.size() > 1 && asker.choose(words.of("service.delete", names.size(), names.getFirst()),
                String.join(", ", names), List.of(words.of("action.delete-service"))).isEmpty()) {
            return;
        }
        List<Edit> edits = names.stream().<Edit>map(Edit.RemoveService::new).toList();
        if (sender.send(edits.size() == 1 ? edits.getFirst() : new Edit.Several(edits), source)) {
            session.select(Selection.NOTHING, source);
        }
    }

    private void select(String service, Object source) {
        session.select(Selection.of(YamlPath.of("services", service)), source);
    }
}
