package org.sitewright.ui.inspector;

import java.util.List;
import org.sitewright.yaml.YamlPath;

/** Hears what the user asks of the form that is not an edit. */
public interface InspectorListener {
    /** Show the lines of a node. */
    void reveal(YamlPath path);

    /** Show the page of help of a rule. */
    void explain(String rule);

    /** Select these services. */
    void select(List<String> services);
}
