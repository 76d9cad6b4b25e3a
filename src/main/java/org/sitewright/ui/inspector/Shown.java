package org.sitewright.ui.inspector;

import java.util.List;
import org.sitewright.check.Finding;
import org.sitewright.compose.Resolver;
import org.sitewright.session.Snapshot;
import org.sitewright.yaml.YamlPath;

/** What a page of the form shows, at one moment: a service, or something else of the file. */
interface Shown {
    Snapshot snapshot();

    /** The way to it in the file. */
    YamlPath path();

    /** The findings of a node in it and of all below that. */
    List<Finding> findingsAt(YamlPath path);

    /** Follows aliases and merge keys in it. */
    Resolver resolver();

    /** Whether it shows an older reading than the text's, so that nothing in it can be changed now. */
    boolean stale();

    /** What must be added to the offsets of its nodes to get those of the text. */
    int base();
}
