package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The temporary files that a killed process leaves beside the files that it was saving. */
public final class Leftovers {
    private final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private final Disk disk;

    public Leftovers() {
        this(new LocalDisk());
    }

    Leftovers(Disk disk) {
        this.disk = disk;
    }

    /**
     * Removes them from a folder, its sub-folders left alone. Only files with the very name that Sitewright gives are
     * touched, and only if the process named in it is gone. A folder that cannot be read is left as it is.
     *
     * @return how many were removed
     */
    public int clean(Path folder) {
        int removed = 0;
        try {
            for (Path file : disk.list(folder)) {
                Optional<OwnerMark> owner = SafeWriter.ownerOf(file.getFileName().toString());
                if (owner.isPresent() && !owner.get().isAlive()) {
                    disk.delete(file);
                    removed++;
                }
            }
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            log.info("Cannot clean up in {}", folder, e);
        }
        return removed;
    }
}
