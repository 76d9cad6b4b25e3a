package org.sitewright.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.sitewright.adding.AdditionForm;
import org.sitewright.adding.Answers;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ocs.catalogue.CatalogueProblem;
import org.sitewright.ocs.catalogue.CatalogueReader;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.palette.AdditionFormView;
import org.sitewright.ui.palette.PaletteListener;
import org.sitewright.ui.palette.PaletteView;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** Keeps the palette and the session together: reads the catalogue when it is needed, asks by the form, and sends the edit. */
final class PalettePresenter implements PaletteListener {
    private static final String OWN_ENTRIES = ".sitewright/catalogue.yaml";
    private static final double WIDTH = 560;
    private static final double HEIGHT = 620;

    private final Words words = new Words("ui.shell.messages");
    private final OpenSite site;
    private final EditDesk desk;
    private final ServiceIcons icons;
    private final Consumer<String> status;
    private final KnownImages images = KnownImages.load();
    private final PaletteView view;
    private Optional<Catalogue> catalogue = Optional.empty();

    /** @param status hears what is wrong in the site's own catalogue */
    PalettePresenter(OpenSite site, EditDesk desk, ServiceIcons icons, Executors executors, Consumer<String> status) {
        this.site = site;
        this.desk = desk;
        this.icons = icons;
        this.status = status;
        this.view = new PaletteView(icons, this);
        Path own = site.folder().folder().resolve(OWN_ENTRIES);
        executors.disk().execute(() -> {
            Catalogue builtIn = Catalogue.load();
            Optional<CatalogueReader.Reading> added = Files.exists(own) ? read(own) : Optional.empty();
            executors.views().execute(() -> show(builtIn, added));
        });
    }

    private static Optional<CatalogueReader.Reading> read(Path own) {
        return new TextFiles().read(own) instanceof ReadResult.Loaded loaded ? Optional.of(CatalogueReader.read(loaded.text())) : Optional.empty();
    }

    private void show(Catalogue builtIn, Optional<CatalogueReader.Reading> own) {
        Catalogue all = own.map(reading -> builtIn.with(reading.catalogue())).orElse(builtIn);
        catalogue = Optional.of(all);
        view.show(all);
        own.map(CatalogueReader.Reading::problems).filter(problems -> !problems.isEmpty())
                .map(List::getFirst).map(CatalogueProblem::said).ifPresent(said -> status.accept(words.of("adding.own", OWN_ENTRIES, said)));
    }

    PaletteView view() {
        return view;
    }

    private Session session() {
        return site.session();
    }

    /** The compose file that is shown; the main one while another file is. */
    private SiteFile target() {
        Site now = session().snapshot().site();
        SiteFile shown = session().snapshot().file();
        return now.part(shown).isPresent() ? shown : now.parts().getFirst().file();
    }

    @Override
    public void add(CatalogueEntry entry) {
        if (catalogue.isEmpty()) {
            return;
        }
        SiteFile file = target();
        AdditionForm form = new AdditionForm(catalogue.get(), images, session().snapshot().site(), file, entry);
        Scene around = view.getScene();
        Window owner = around.getWindow();
        Stage stage = new Stage();
        AdditionFormView asked = new AdditionFormView(form, icons, answers -> {
            stage.close();
            send(form, answers, file);
        }, stage::close);
        Scene scene = new Scene(asked, WIDTH, Math.min(HEIGHT, Math.max(320, owner.getHeight() - 60)));
        scene.getStylesheets().setAll(around.getStylesheets());
        scene.getPreferences().setColorScheme(around.getPreferences().getColorScheme());
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(words.of("adding.title", entry.about().title()) + " \u2013 " + words.of("program"));
        stage.setScene(scene);
        stage.setOnShown(event -> asked.focusFirst());
        stage.show();
    }

    private void send(AdditionForm form, Answers answers, SiteFile file) {
        session().show(file, this);
        if (!desk.send(form.edit(answers), this)) {
            return;
        }
        form.service(answers).ifPresent(name -> session().select(new Selection(List.of(SitePlace.service(file, name))), this));
    }
}
