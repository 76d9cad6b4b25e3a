package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.text.SourceText;

/** A process that saves for ever, until somebody kills it. It ends by itself with the test that started it. */
final class KillChild {
    private KillChild() {
    }

    /** The two contents that are saved in turn; so long that writing them takes several system calls. */
    static SourceText content(int turn) {
        return SourceText.of(("  service-" + turn % 2 + ": {image: ocs}\n").repeat(turn % 2 == 0 ? 3_600 : 3_300));
    }

    /** Where the folder is that is moved along with a text. */
    static String place(int turn) {
        return turn % 2 == 0 ? "here/data" : "there/deep/data";
    }

    /** @param arguments what to do: save, set, move or keep; the folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        TextFiles files = new TextFiles();
        UserFolders user = UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder);
        List<Path> paths = List.of(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        List<SourceText> texts = List.of(content(0), content(1));
        FileSets sets = new FileSets(files, user);
        Recovery recovery = new Recovery(files, user, Clock.systemUTC());
        Files.createDirectories(folder.resolve(place(0)));
        for (int turn = 1;; turn++) {
            SourceText text = texts.get(turn % 2);
            FileMove move = new FileMove(folder.resolve(place(turn + 1)), folder.resolve(place(turn)));
            Object result = switch (arguments[0]) {
                case "save" -> files.save(paths.getFirst(), text, new Expected.Anything());
                case "set" -> sets.saveAll(changes(paths, text));
                case "move" -> sets.saveAll(changes(paths, text), List.of(move));
                default -> recovery.keep(paths.getFirst(), text, Optional.empty());
            };
            if (result instanceof SaveResult.Failed || result instanceof SaveResult.Conflict || result instanceof Optional<?> problem && problem.isPresent()) {
                throw new IOException(result.toString());
            }
            System.out.write('.');
            System.out.flush();
            // Warm, and idle until the test says so: the machine has better things to do.
            if (turn == 2 && System.in.read() < 0) {
                return;
            }
        }
    }

    private static List<FileChange> changes(List<Path> paths, SourceText text) {
        return paths.stream().<FileChange>map(path -> new FileChange.Write(path, text, new Expected.Anything())).toList();
    }
}
