package org.sitewright.ui.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.words.Words;

/**
 * The headings of the two lists of which one is in sight: the services of the compose files, and the hosts of the site config file. A site
 * without such a file has the first alone. What is selected brings its list up.
 */
final class SideHeadings extends HBox implements SessionListener {
    private final Session session;
    private final Region hosts;
    private final Region services;
    private final ToggleButton ofServices;
    private final ToggleButton ofHosts;

    SideHeadings(Words words, Session session, Region services, Region hosts) {
        this.session = session;
        this.services = services;
        this.hosts = hosts;
        ToggleGroup group = new ToggleGroup();
        ofServices = heading(words.of("side.services"), group);
        ofHosts = heading(words.of("side.hosts"), group);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                show(now == ofHosts);
            }
        });
        getStyleClass().add("sw-side-headings");
        getChildren().addAll(ofServices, ofHosts);
        group.selectToggle(ofServices);
        session.addListener(this);
        filesChanged();
    }

    private static ToggleButton heading(String text, ToggleGroup group) {
        ToggleButton heading = new ToggleButton(text);
        heading.getStyleClass().setAll("sw-heading", "sw-side-heading");
        heading.setToggleGroup(group);
        return heading;
    }

    private void show(boolean config) {
        services.setVisible(!config);
        services.setManaged(!config);
        hosts.setVisible(config);
        hosts.setManaged(config);
    }

    @Override
    public void filesChanged() {
        boolean there = session.snapshot().site().config().isPresent();
        ofHosts.setVisible(there);
        ofHosts.setManaged(there);
        if (!there) {
            ofServices.setSelected(true);
        }
    }

    @Override
    public void selectionChanged(Selection selection, Object source) {
        selection.file().ifPresent(file -> (session.snapshot().site().isConfig(file) ? ofHosts : ofServices).setSelected(true));
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        (now.site().isConfig(now.file()) ? ofHosts : ofServices).setSelected(true);
    }
}
