package org.sitewright.disk;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log in the user's log folder: three files of 1 MB in turn, {@code sitewright-0.0.log} the newest; a second window
 * of the program writes {@code sitewright-1.0.log}.
 */
public final class LogFile implements AutoCloseable {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private final Logger root;
    private final FileHandler handler;

    private LogFile(Logger root, FileHandler handler) {
        this.root = root;
        this.handler = handler;
    }

    /**
     * Lets a logger and all below it write to the file.
     *
     * @param root mostly that of the name ""
     * @return empty where no file can be written: then there is none, and nobody is bothered
     */
    public static Optional<LogFile> open(UserFolders folders, Logger root) {
        return open(folders, root, new LocalDisk());
    }

    static Optional<LogFile> open(UserFolders folders, Logger root, Disk disk) {
        try {
            disk.createFolders(folders.logs(), true);
            // The handler takes % for its own.
            String folder = folders.logs().toString().replace("%", "%%");
            FileHandler handler = new FileHandler(Path.of(folder, "sitewright-%u.%g.log").toString(), BYTES, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setLevel(Level.INFO);
            handler.setFormatter(new Lines());
            root.addHandler(handler);
            return Optional.of(new LogFile(root, handler));
        } catch (IOException e) {
            root.log(Level.FINE, "No log file", e);
            return Optional.empty();
        }
    }

    /** Time, level, source, message; then the stack trace. */
    private static final class Lines extends Formatter {
        private final DateTimeFormatter time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

        @Override
        public String format(LogRecord record) {
            Instant instant = record.getInstant();
            StringWriter text = new StringWriter();
            text.append(time.format(instant)).append(' ').append(record.getLevel().getName()).append(' ')
                    .append(String.valueOf(record.getLoggerName())).append(": ").append(formatMessage(record))
                    .append('\n');
            Throwable thrown = record.getThrown();
            if (thrown != null) {
                thrown.printStackTrace(new PrintWriter(text, true));
            }
            return text.toString();
        }
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        handler.close();
    }
}
