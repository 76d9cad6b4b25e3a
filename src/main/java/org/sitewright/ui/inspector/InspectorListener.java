package org.sitewright.ui.inspector;

import java.util.List;
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

    /** These services shall be selected, and no others. */
    void select(List<String> services);
}
