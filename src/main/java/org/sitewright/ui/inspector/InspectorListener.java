package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Map;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.road.Road;
import org.sitewright.road.Where;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.yaml.YamlPath;

/** Hears what the user asks for in the form and the form cannot do itself. All calls come on the FX thread. */
public interface InspectorListener {
    /** The lines of a node shall be shown in the text. */
    void reveal(YamlPath path);

    /**
     * The help page of a rule shall be shown.
     *
     * @param rule its id
     */
    void explain(String rule);

    /**
     * A place in any of the site's files shall be shown in the text.
     *
     * @param where a file that {@code env_file} names is one of them, too
     */
    void reveal(Where where);

    /** Edits of one file or several shall be made, all of them or none. */
    void mend(Map<SiteFile, Edit> edits);

    /** The reasoning about a road shall be shown. */
    void road(SitePlace from, Road.Kind kind);

    /** A network, volume, secret or config shall get another name wherever it is named; the user is asked for it. */
    void rename(Reference.Kind kind, String name);

    /** These services shall be selected, and no others. */
    void select(List<String> services);

    /** The user wants to add an instance to a host of the site config file. */
    void addInstance(String host);
}
