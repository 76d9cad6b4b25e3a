package org.sitewright.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sitewright.assist.NameAt;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** Gives what a name means another one, wherever it stands, with the questions that it needs. Works in the file that is shown. */
final class Renaming {
    private final Words words;
    private final Session session;
    private final EditDesk desk;
    private final ServiceActions services;
    private final Asker asker;

    Renaming(Words words, Session session, EditDesk desk, ServiceActions services, Asker asker) {
        this.words = words;
        this.session = session;
        this.desk = desk;
        this.services = services;
        this.asker = asker;
    }

    /** Asks for the name at a place of the text. */
    void ask(int offset, Object source) {
        Optional<NameAt> found = NameAt.of(session.snapshot().site(), session.snapshot().file(), offset);
        if (found.isEmpty()) {
            asker.tell(words.of("rename.nothing"), words.of("rename.nothing.details"));
            return;
        }
        ask(found.get(), source);
    }

    /** Asks for the new name of something. */
    void ask(NameAt named, Object source) {
        switch (named) {
            case NameAt.OfService(String name) -> services.askRename(SitePlace.service(session.snapshot().file(), name), source);
            case NameAt.OfDeclared(Reference.Kind kind, String name) -> declared(kind, name, source);
            case NameAt.OfAnchor(int offset, String name) ->
                    name(name, "rename.anchor.details", newName -> new Edit.RenameAnchor(offset, newName)).ifPresent(edit -> desk.send(edit, source));
            case NameAt.OfHost(String name) ->
                    name(name, "rename.host.details", newName -> new Edit.RenameHost(name, newName)).ifPresent(edit -> desk.send(edit, source));
            case NameAt.OfInstance instance -> name(instance.name(), "rename.instance.details",
                    newName -> new Edit.RenameInstance(instance.path(), newName)).ifPresent(edit -> desk.send(edit, source));
        }
    }

    private Optional<Edit> name(String name, String details, Function<String, Edit> edit) {
        return asker.text(words.of("service.rename", name), words.of(details), name, newName -> refusal(edit.apply(newName)))
                .filter(newName -> !newName.equals(name)).map(edit);
    }

    /** Why an edit cannot be made. One that has to ask the user can be. */
    private Optional<String> refusal(Edit edit) {
        try {
            session.preview(edit);
            return Optional.empty();
        } catch (EditException refused) {
            return refused.isChoice() ? Optional.empty() : Optional.of(refused.getMessage());
        }
    }

    private void declared(Reference.Kind kind, String name, Object source) {
        Optional<Edit> edit = name(name, "rename.declared.details", newName -> new Edit.RenameDeclared(kind, name, newName, false));
        if (edit.isEmpty() || !(edit.get() instanceof Edit.RenameDeclared rename)) {
            return;
        }
        Optional<String> real = kind == Reference.Kind.VOLUME ? realName(name) : Optional.empty();
        if (real.isEmpty()) {
            send(rename, source);
            return;
        }
        OptionalInt chosen = asker.choose(words.of("rename.volume", real.get()), words.of("rename.volume.details", real.get(), rename.newName()),
                List.of(words.of("rename.volume.keep"), words.of("rename.volume.new")));
        if (chosen.isPresent()) {
            send(new Edit.RenameDeclared(kind, name, rename.newName(), chosen.getAsInt() == 0), source);
        }
    }

    /** What was renamed stays selected. */
    private void send(Edit.RenameDeclared edit, Object source) {
        if (desk.send(edit, source)) {
            session.select(Selection.of(session.snapshot().file(), YamlPath.of(Declaration.section(edit.kind()), edit.newName())), source);
        }
    }

    /** The name of a volume that follows from its key, and would be another one after it. */
    private Optional<String> realName(String name) {
        Site site = session.snapshot().site();
        for (SitePart part : site.parts()) {
            for (Declaration declaration : part.compose().declarations()) {
                if (declaration.kind() == Reference.Kind.VOLUME && declaration.name().equals(name)
                        && site.part(session.snapshot().file()).filter(part::isOfProjectOf).isPresent()) {
                    return Optional.of(RealName.of(site, part, declaration)).filter(real -> !real.fixed()).map(RealName::text);
                }
            }
        }
        return Optional.empty();
    }
}
