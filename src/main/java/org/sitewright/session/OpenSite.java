package org.sitewright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileStamp;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.SiteFinder;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.TextFiles;
import org.sitewright.text.SourceText;

/** A session and the file that it came from. Its methods touch the disk: not for the FX thread. */
public final class OpenSite {
    private final TextFiles files;
    private final SiteFinder finder;
    private final Session session;
    private final boolean writable;
    private volatile Optional<FileStamp> stamp;
    private volatile SiteFolder folder;

    OpenSite(TextFiles files, SiteFinder finder, SiteFolder folder, Session session, Optional<FileStamp> stamp, boolean writable) {
        this.files = files;
        this.finder = finder;
        this.folder = folder;
        this.session = session;
        this.stamp = stamp;
        this.writable = writable;
    }

    /** The site's files as they were seen last. */
    public SiteFolder folder() {
        return folder;
    }

    /** Looks anew which files the site has beside its compose file. */
    public void lookForFiles() {
        folder = finder.again(folder);
    }

    public Path composePath() {
        return folder.composeFile();
    }

    public Session session() {
        return session;
    }

    /** Whether the file could be written when it was opened, so far as its mode tells. */
    public boolean isWritable() {
        return writable;
    }

    /** What the file was like when it was read or saved last; empty while a new one was never saved. */
    public Optional<FileStamp> stamp() {
        return stamp;
    }

    /**
     * Writes a text to the file.
     *
     * @param force whether to replace what somebody else has written meanwhile
     */
    public SaveResult save(SourceText text, boolean force) {
        Expected expected = force ? new Expected.Anything()
                : stamp.<Expected>map(Expected.Content::new).orElseGet(Expected.Absent::new);
        SaveResult result = files.save(composePath(), text, expected);
        if (result instanceof SaveResult.Saved saved) {
            FileStamp now = saved.stamps().get(composePath());
            if (now != null) {
                stamp = Optional.of(now);
            }
        }
        return result;
    }

    /** Reads the file as it is now; the session is not touched. */
    public ReadResult read() {
        return files.read(composePath());
    }

    /** The content that the user goes on from is now that of the disk. */
    public void accept(FileStamp now) {
        stamp = Optional.of(now);
    }

    /** The site's files for a list: the compose file first. */
    public List<Path> files() {
        return Stream.of(List.of(folder.composeFile()), folder.overrides(), folder.siteConfig().stream().toList(),
                folder.environment().stream().toList()).flatMap(List::stream).distinct().toList();
    }
}
