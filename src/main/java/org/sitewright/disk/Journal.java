package org.sitewright.disk;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The note of a set of files that is being saved, enough to finish or undo it after a crash.
 *
 * @param committed whether all new and old bytes lie beside their targets, so that the set can be completed
 * @param entries   the files
 * @param moves     made before the files get their new bytes, in this order
 * @param folders   folders made for the set, outermost first
 */
record Journal(boolean committed, List<Entry> entries, List<FileMove> moves, List<Path> folders) {
    Journal {
        entries = List.copyOf(entries);
        moves = List.copyOf(moves);
        folders = List.copyOf(folders);
    }

    /**
     * One file of the set.
     *
     * @param target  where it goes, no symbolic link
     * @param fresh   the hidden file with the new bytes
     * @param kept    the hidden file with the old bytes
     * @param oldHash of the old bytes; empty if there was no file
     * @param newHash of the new bytes; empty if the file goes away
     */
    record Entry(Path target, Path fresh, Path kept, Optional<String> oldHash, Optional<String> newHash) {
    }

    /** As it stands in the journal's file. */
    private record Stored(boolean committed, @Nullable List<StoredEntry> entries, @Nullable List<StoredMove> moves,
                          @Nullable List<String> folders) {
        /** A journal of an older version has none. */
        List<FileMove> readMoves() throws IOException {
            List<FileMove> read = new ArrayList<>();
            for (StoredMove move : Optional.ofNullable(moves).orElse(List.of())) {
                read.add(move.read());
            }
            return read;
        }
    }

    private record StoredMove(@Nullable String from, @Nullable String to) {
        FileMove read() throws IOException {
            if (from == null || to == null) {
                throw new IOException("A move without its paths");
            }
            return new FileMove(Path.of(from), Path.of(to));
        }
    }

    private record StoredEntry(@Nullable String target, @Nullable String fresh, @Nullable String kept,
                               @Nullable String oldHash, @Nullable String newHash) {
        Entry read() throws IOException {
            if (target == null || fresh == null || kept == null) {
                throw new IOException("An entry without its paths");
            }
            return new Entry(Path.of(target), Path.of(fresh), Path.of(kept), Optional.ofNullable(oldHash),
                    Optional.ofNullable(newHash));
        }
    }

    Journal afterCommit() {
        return new Journal(true, entries, moves, folders);
    }

    byte[] bytes() {
        Stored stored = new Stored(committed,
                entries.stream().map(entry -> new StoredEntry(entry.target.toString(), entry.fresh.toString(),
                        entry.kept.toString(), entry.oldHash.orElse(null), entry.newHash.orElse(null))).toList(),
                moves.stream().map(move -> new StoredMove(move.from().toString(), move.to().toString())).toList(),
                folders.stream().map(Path::toString).toList());
        return new Gson().toJson(stored).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException if these are not a journal's bytes */
    static Journal read(byte[] bytes) throws IOException {
        try {
            Stored stored = new Gson().fromJson(new String(bytes, StandardCharsets.UTF_8), Stored.class);
            if (stored == null || stored.entries == null || stored.folders == null) {
                throw new IOException("No journal of a set of files");
            }
            Stream.Builder<Entry> entries = Stream.builder();
            for (StoredEntry entry : stored.entries) {
                entries.add(entry.read());
            }
            return new Journal(stored.committed, entries.build().toList(), stored.readMoves(),
                    stored.folders.stream().map(Path::of).toList());
        } catch (JsonParseException | InvalidPathException e) {
            throw new IOException("No journal of a set of files", e);
        }
    }
}
