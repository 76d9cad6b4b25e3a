package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of the operating system, on a daemon thread. Where the system has none to give (too many watches, a network
 * folder), the log has a line, and the check on the window's focus must do.
 */
final class WatchServiceEvents implements FolderEvents {
    private final Logger log = LoggerFactory.getLogger(WatchServiceEvents.class);
    private final Optional<WatchService> service;
    private final Map<WatchKey, Path> folders = new ConcurrentHashMap<>();

    /** @param folder any folder of the file system to watch */
    WatchServiceEvents(Path folder) {
        Optional<WatchService> opened = Optional.empty();
        try {
            opened = Optional.of(folder.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("Changes from outside are seen only when the window gets the focus", e);
        }
        service = opened;
    }

    @Override
    public void start(Consumer<Path> onEvent) {
        service.ifPresent(open -> Thread.ofPlatform().daemon().name("sitewright-watch").start(() -> run(open, onEvent)));
    }

    private void run(WatchService open, Consumer<Path> onEvent) {
        try {
            while (true) {
                WatchKey key = open.take();
                // What happened is found out by looking; here only that it did, an overflow included.
                key.pollEvents();
                Path folder = folders.get(key);
                if (!key.reset()) {
                    folders.remove(key);
                }
                if (folder != null) {
                    onEvent.accept(folder);
                }
            }
        } catch (ClosedWatchServiceException e) {
            log.debug("No longer watching");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void add(Path folder) {
        if (service.isEmpty() || folders.containsValue(folder)) {
            return;
        }
        try {
            WatchKey key = folder.register(service.get(), StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY);
            folders.put(key, folder);
        } catch (IOException | ClosedWatchServiceException e) {
            log.info("Cannot watch {}", folder, e);
        }
    }

    @Override
    public void close() {
        service.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                log.info("Cannot stop watching", e);
            }
        });
    }
}
