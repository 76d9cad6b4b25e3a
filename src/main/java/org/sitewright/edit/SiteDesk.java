package org.sitewright.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sitewright.compose.ComposeFile;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;

/** The files of a site while one edit is being made: a desk for each that it touches. */
final class SiteDesk {
    private final Site site;
    private final Sentences sentences;
    private final ScalarForms forms;
    private final ScalarForms configForms;
    private final Map<SiteFile, Desk> desks = new LinkedHashMap<>();

    SiteDesk(Site site, Sentences sentences, ScalarForms forms, ScalarForms configForms) {
        this.site = site;
        this.sentences = sentences;
        this.forms = forms;
        this.configForms = configForms;
    }

    /** The site as it was before the edit. */
    Site site() {
        return site;
    }

    /** @throws EditException if the site has no such file */
    Desk desk(SiteFile file) throws EditException {
        Desk known = desks.get(file);
        if (known == null) {
            ComposeFile reading = site.reading(file).orElseThrow(() -> sentences.refusal("refuse.no-such-file", file));
            Draft draft = new Draft(reading, sentences);
            known = new Desk(draft, sentences, new SharedValues(draft, sentences), site.isConfig(file) ? configForms : forms);
            desks.put(file, known);
        }
        return known;
    }

    Map<SiteFile, Planned> planned() {
        Map<SiteFile, Planned> planned = new LinkedHashMap<>();
        desks.forEach((file, desk) -> {
            Planned one = desk.draft().planned();
            if (!one.patches().isEmpty()) {
                planned.put(file, one);
            }
        });
        return planned;
    }
}
