package org.sitewright.disk;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.text.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps unsaved work in the user's state folder, to offer it again after a crash. Each process keeps one text a file,
 * readable for the user alone, for compose files and {@code .env} hold passwords. Nothing of a text goes to the log.
 */
public final class Recovery {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}_(" + OwnerMark.PATTERN + ")\\.recovery");
    private static final int LARGEST = TextFiles.LARGEST_TO_COMPARE;

    private final Logger log = LoggerFactory.getLogger(Recovery.class);
    private final TextFiles files;
    private final Disk disk;
    private final SafeWriter writer;
    private final Path folder;
    private final Clock clock;

    /** @param folders unsaved work goes to {@code recovery} in the state folder */
    public Recovery(TextFiles files, UserFolders folders, Clock clock) {
        this.files = files;
        this.disk = files.disk();
        this.writer = files.writer();
        this.folder = folders.state().resolve("recovery");
        this.clock = clock;
    }

    /** How a file stands to the text that was kept for it. */
    public enum FileState {
        /** As it was when the user's edits began. */
        UNCHANGED,
        /** Changed since then by somebody else; show both. */
        CHANGED,
        /** Not there, or not readable. */
        GONE
    }

    /**
     * Unsaved work of a process that is gone.
     *
     * @param file  the file that the work was on
     * @param when  when it was kept
     * @param text  the whole text
     * @param state of the file now
     * @param kept  names the kept text for {@link #discard(Offer)}
     */
    public record Offer(Path file, Instant when, SourceText text, FileState state, Path kept) {
        /** The text is left out: whoever logs an offer logs no secret. */
        @Override
        public String toString() {
            return "Offer[" + file + ", " + when + ", " + state + "]";
        }
    }

    /** What stands before the text, on one line. */
    private record Header(@Nullable String file, long whenMillis, @Nullable String base, boolean byteOrderMark,
                          @Nullable String sha256) {
    }

    /**
     * Keeps a text, in place of what this process had kept for the file.
     *
     * @param base what the file was like when the edits began; empty for a file that was never saved
     * @return a problem, if it could not be kept
     */
    public Optional<FileProblem> keep(Path file, SourceText text, Optional<FileStamp> base) {
        Path absolute = file.toAbsolutePath();
        Path kept = nameOf(absolute);
        // What no file can hold is kept all the same, as a crash takes more than half a character.
        byte[] body = text.content().getBytes(StandardCharsets.UTF_8);
        String header = new Gson().toJson(new Header(absolute.toString(), clock.millis(),
                base.map(FileStamp::sha256).orElse(null), text.hasByteOrderMark(), FileStamp.hash(body))) + "\n";
        byte[] head = header.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        try {
            disk.createFolders(folder, true);
            writer.commit(writer.stage(kept, all, Optional.empty(), true));
            return Optional.empty();
        } catch (IOException e) {
            log.warn("Cannot keep unsaved work in {}", folder, e);
            return Optional.of(files.problems().of(Kind.INPUT_OUTPUT, folder, "recovery.unkept"));
        }
    }

    private Path nameOf(Path file) {
        String hash = FileStamp.hash(file.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        return folder.resolve(hash + "_" + writer.owner().text() + ".recovery");
    }

    /** Removes what this process has kept for a file: it was saved, or the user threw the work away. */
    public void discard(Path file) {
        writer.discard(nameOf(file.toAbsolutePath()));
    }

    /** Removes unsaved work that the user has taken back or does not want. */
    public void discard(Offer offer) {
        writer.discard(offer.kept());
    }

    /**
     * What dead processes left, newest first. Work that lies on the disk already is removed without a word, a damaged
     * file is left where it is and not offered.
     */
    public List<Offer> offers() {
        if (files.reader().read(folder, 0) instanceof RawFile.Absent) {
            return List.of();
        }
        new Leftovers(disk).clean(folder);
        List<Offer> offers = new ArrayList<>();
        try {
            for (Path kept : disk.list(folder)) {
                Matcher name = NAME.matcher(kept.getFileName().toString());
                if (name.matches() && OwnerMark.parse(name.group(1)).filter(owner -> !owner.isAlive()).isPresent()) {
                    offer(kept).ifPresent(offers::add);
                }
            }
        } catch (IOException e) {
            log.warn("Cannot look for unsaved work in {}", folder, e);
        }
        offers.sort(Comparator.comparing(Offer::when).reversed());
        return offers;
    }

    private Optional<Offer> offer(Path kept) {
        if (!(files.reader().read(kept, LARGEST) instanceof RawFile.Bytes(byte[] bytes, _))) {
            return Optional.empty();
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        byte[] body = end < bytes.length ? Arrays.copyOfRange(bytes, end + 1, bytes.length) : new byte[0];
        try {
            Header header = new Gson().fromJson(new String(bytes, 0, end, StandardCharsets.UTF_8), Header.class);
            if (header == null || header.file == null || !FileStamp.hash(body).equals(header.sha256)) {
                log.warn("Unsaved work in {} is damaged", kept);
                return Optional.empty();
            }
            Path file = Path.of(header.file);
            SourceText text = SourceText.of(new String(body, StandardCharsets.UTF_8), header.byteOrderMark);
            return compare(file, text, header, kept);
        } catch (JsonParseException | InvalidPathException e) {
            // The cause would quote what it read.
            log.warn("Unsaved work in {} is damaged", kept);
            return Optional.empty();
        }
    }

    private Optional<Offer> compare(Path file, SourceText text, Header header, Path kept) {
        FileState state = FileState.GONE;
        if (files.reader().read(file, LARGEST) instanceof RawFile.Bytes(_, FileStamp stamp)) {
            if (stamp.sha256().equals(FileStamp.hashOf(text))) {
                writer.discard(kept);
                return Optional.empty();
            }
            state = stamp.sha256().equals(header.base) ? FileState.UNCHANGED : FileState.CHANGED;
        }
        return Optional.of(new Offer(file, Instant.ofEpochMilli(header.whenMillis), text, state, kept));
    }
}
