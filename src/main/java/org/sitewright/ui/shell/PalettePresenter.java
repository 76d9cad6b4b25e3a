package org.sitewright.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.sitewright.adding.AdditionForm;
import org.sitewright.adding.Answers;
import org.sitewright.adding.EntryOfService;
import org.sitewright.layout.Point;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SiteCatalogue;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.palette.AdditionFormView;
import org.sitewright.ui.palette.PaletteListener;
import org.sitewright.ui.palette.PaletteView;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/**
 * Keeps the palette and the session together: reads the catalogue when it is needed, asks by the form, and sends the edit; adds to
 * the catalogue what the site wants to have in it.
 */
final class PalettePresenter implements PaletteListener {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 680;

    private final Words words;
    private final OpenSite site;
    private final EditDesk desk;
    private final Asker asker;
    private final ServiceIcons icons;
    private final Executors executors;
    private final Consumer<String> status;
    private final PaletteDrop drop;
    private final Runnable showFile;
    private final KnownImages images = KnownImages.load();
    private final SiteCatalogue own;
    private final PaletteView view;
    private Optional<Catalogue> catalogue = Optional.empty();
    private Consumer<Catalogue> onCatalogue = _ -> { };

    /**
     * @param canvas   takes what is dropped on it
     * @param status   hears what was done
     * @param showFile shows the file of the site's own entries
     */
    PalettePresenter(Words words, OpenSite site, EditDesk desk, Asker asker, ServiceIcons icons, Executors executors, CanvasPresenter canvas,
                     Consumer<String> status, Runnable showFile) {
        this.words = words;
        this.site = site;
        this.desk = desk;
        this.asker = asker;
        this.icons = icons;
        this.executors = executors;
        this.status = status;
        this.showFile = showFile;
        this.own = new SiteCatalogue(site.folder().folder());
        this.view = new PaletteView(icons, this);
        this.drop = new PaletteDrop(view, canvas, icons, this::ask);
        reload(() -> { });
    }

    /** @param now gets the catalogue whenever it has been read */
    void setOnCatalogue(Consumer<Catalogue> now) {
        onCatalogue = now;
        catalogue.ifPresent(now);
    }

    /** Reads the site's own entries anew. */
    void reload(Runnable then) {
        executors.disk().execute(() -> {
            SiteCatalogue.Reading reading = own.read();
            executors.views().execute(() -> {
                catalogue = Optional.of(reading.all());
                onCatalogue.accept(reading.all());
                view.show(reading.all(), reading.own(), reading.problems());
                then.run();
            });
        });
    }

    /** Reads the site's own entries anew if their file is another than it was: its folder may have come only now. */
    void refresh() {
        executors.disk().execute(() -> {
            if (own.hasChanged()) {
                executors.views().execute(() -> reload(() -> { }));
            }
        });
    }

    PaletteView view() {
        return view;
    }

    private Session session() {
        return site.session();
    }

    // --- adding to the site

    @Override
    public void add(CatalogueEntry entry) {
        ask(entry, target(), Optional.empty());
    }

    /** The compose file that is shown; the main one while another file is. */
    private SiteFile target() {
        Site now = session().snapshot().site();
        SiteFile shown = session().snapshot().file();
        return now.part(shown).isPresent() ? shown : now.parts().getFirst().file();
    }

    /**
     * Asks by the form, and adds.
     *
     * @param corner where the node goes; empty for where it fits
     */
    private void ask(CatalogueEntry entry, SiteFile file, Optional<Point> corner) {
        if (catalogue.isEmpty()) {
            return;
        }
        AdditionForm form = new AdditionForm(catalogue.get(), images, session().snapshot().site(), file, entry);
        Scene around = view.getScene();
        Window owner = around.getWindow();
        Stage stage = new Stage();
        AdditionFormView asked = new AdditionFormView(form, icons, new WrittenLines(words, session(), form, file)::of, answers -> {
            stage.close();
            send(form, answers, file, corner);
        }, stage::close);
        Scene scene = new Scene(asked, Math.min(WIDTH, Math.max(480, owner.getWidth() - 60)), Math.min(HEIGHT, Math.max(320, owner.getHeight() - 60)));
        scene.getStylesheets().setAll(around.getStylesheets());
        scene.getPreferences().setColorScheme(around.getPreferences().getColorScheme());
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(words.of("adding.title", entry.about().title()) + " \u2013 " + words.of("program"));
        stage.setScene(scene);
        stage.setOnShown(event -> asked.focusFirst());
        stage.show();
    }

    private void send(AdditionForm form, Answers answers, SiteFile file, Optional<Point> corner) {
        session().show(file, this);
        if (!desk.send(form.edit(answers), this)) {
            return;
        }
        form.service(answers).map(name -> SitePlace.service(file, name)).ifPresent(service -> {
            session().select(new Selection(List.of(service)), this);
            corner.ifPresent(point -> drop.put(service, point));
        });
    }

    // --- dragging

    @Override
    public void dragged(CatalogueEntry entry, double sceneX, double sceneY) {
        drop.over(entry, sceneX, sceneY);
    }

    @Override
    public void dropped(CatalogueEntry entry, double sceneX, double sceneY) {
        drop.at(entry, sceneX, sceneY, target());
    }

    @Override
    public void dragCancelled() {
        drop.end();
    }

    // --- the site's own entries

    /** Makes an entry of the palette from a service, and shows it there. */
    void addFrom(SitePlace service) {
        if (catalogue.isEmpty()) {
            return;
        }
        EntryOfService made = new EntryOfService(catalogue.get(), images, session().snapshot().site(), service);
        Optional<String> refusal = made.refusal();
        if (refusal.isPresent()) {
            asker.tell(words.of("palette.add", service.service()), refusal.get());
            return;
        }
        asker.text(words.of("palette.add", service.service()), words.of("palette.add.details", SiteCatalogue.FILE), service.service(),
                title -> title.isBlank() ? Optional.of(words.of("palette.add.empty")) : Optional.empty()).ifPresent(title -> {
            EntryOfService.Entry entry = made.entry(title);
            change(() -> own.add(entry.section(), entry.member()), words.of("palette.added", title, SiteCatalogue.FILE),
                    () -> view.select(entry.member().key()));
        });
    }

    @Override
    public void remove(CatalogueEntry entry) {
        String section = entry instanceof AgentEntry ? "agents" : "services";
        boolean sure = asker.choose(words.of("palette.remove", entry.about().title()), words.of("palette.remove.details", SiteCatalogue.FILE),
                List.of(words.of("palette.remove.button"))).isPresent();
        if (sure) {
            change(() -> own.remove(section, entry.key()), words.of("palette.removed", entry.about().title(), SiteCatalogue.FILE), () -> { });
        }
    }

    private interface Change {
        SiteCatalogue.Change make();
    }

    private void change(Change change, String done, Runnable then) {
        executors.disk().execute(() -> {
            SiteCatalogue.Change result = change.make();
            executors.views().execute(() -> {
                switch (result) {
                    case SiteCatalogue.Change.Made _ -> reload(() -> {
                        status.accept(done);
                        then.run();
                    });
                    case SiteCatalogue.Change.Refused(String sentence) -> asker.tell(words.of("palette.unchanged"), sentence);
                }
            });
        });
    }

    @Override
    public void showFile() {
        showFile.run();
    }
}
