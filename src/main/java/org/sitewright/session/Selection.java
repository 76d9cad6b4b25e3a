package org.sitewright.session;

import java.util.List;
import java.util.Optional;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.yaml.YamlPath;

/**
 * What is selected, by file and path, so that it outlives changes of the text.
 *
 * @param places the selected nodes, the one that the inspector shows last; empty for nothing
 */
public record Selection(List<SitePlace> places) {
    public static final Selection NOTHING = new Selection(List.of());

    public Selection {
        places = List.copyOf(places);
    }

    public static Selection of(SiteFile file, YamlPath path) {
        return new Selection(List.of(new SitePlace(file, path)));
    }

    /** Services of one file. */
    public static Selection services(SiteFile file, List<String> names) {
        return new Selection(names.stream().map(name -> SitePlace.service(file, name)).toList());
    }

    /** The file of the node that was selected last: the one that is shown. */
    public Optional<SiteFile> file() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast().file());
    }

    /** The selected nodes of the file that is shown. */
    public List<YamlPath> paths() {
        return places.stream().filter(place -> file().filter(place.file()::equals).isPresent()).map(SitePlace::path).toList();
    }

    /** The names of the selected services of the file that is shown, without repetition. */
    public List<String> services() {
        return allServices().stream().filter(place -> file().filter(place.file()::equals).isPresent()).map(SitePlace::service).toList();
    }

    /** The selected services of all files, without repetition. */
    public List<SitePlace> allServices() {
        return places.stream().filter(place -> !place.service().isEmpty())
                .map(place -> SitePlace.service(place.file(), place.service())).distinct().toList();
    }
}
