package org.sitewright.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileChange;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.session.SiteCatalogue;
import org.sitewright.session.SiteReader;
import org.sitewright.session.SiteText;
import org.sitewright.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sitewright edit FILE OPERATION…}: changes a compose file by the same edits that the window makes. All operations of a
 * run are made, or none. Ends with 0, with 1 and the file untouched where an operation cannot be made, and with 2 where the
 * words are not understood or the file cannot be read or written.
 */
@Command(name = "edit", resourceBundle = "org.sitewright.cli.edit", versionProvider = ProgramVersion.class,
        mixinStandardHelpOptions = true)
public final class EditCommand implements Callable<Integer> {
    private final Words messages = new Words("cli.edit");
    private final TextFiles files = new TextFiles();
    private final InputStream standardInput;
    private final Map<String, String> shell;

    @Spec
    private CommandSpec spec;

    @Option(names = "--diff", descriptionKey = "option.diff")
    private boolean diff;

    @Option(names = "--batch", paramLabel = "FILE", descriptionKey = "option.batch")
    private String batch = "";

    @Option(names = "--at-anchor", descriptionKey = "option.at-anchor")
    private boolean atAnchor;

    @Option(names = "--here", descriptionKey = "option.here")
    private boolean here;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.file")
    private Path file;

    /** All that stands behind the file: an operation's values may look like options. */
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "OPERATION", descriptionKey = "parameter.operations",
            parameterConsumer = Rest.class, completionCandidates = EditWords.class)
    private List<String> words = new ArrayList<>();

    /**
     * A batch from {@code -} is read from the program's standard input.
     *
     * @param shell the environment that stands for that of the user's shell
     */
    public EditCommand(Map<String, String> shell) {
        this(shell, System.in);
    }

    EditCommand(Map<String, String> shell, InputStream standardInput) {
        this.shell = Map.copyOf(shell);
        this.standardInput = standardInput;
    }

    /** Takes all words that are left. */
    static final class Rest implements CommandLine.IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec argument, CommandSpec command) {
            List<String> words = argument.getValue();
            while (!arguments.isEmpty()) {
                words.add(arguments.pop());
            }
        }
    }

    @Override
    public Integer call() {
        try {
            List<EditOperation> operations = operations();
            if (operations.isEmpty()) {
                throw new UsageException(messages.of("operation.none"));
            }
            boolean adds = operations.stream().anyMatch(each -> each.operation() instanceof Operation.Add);
            return adds ? editSite(operations) : editAlone(operations);
        } catch (UsageException e) {
            return fail(ExitStatus.FAILED, e.getMessage());
        }
    }

    private int fail(int status, String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return status;
    }

    // --- what to do

    private List<EditOperation> operations() throws UsageException {
        List<EditOperation> operations = new ArrayList<>();
        for (Operation operation : new OperationReader(messages, withoutBatch(), this::generalOption).read()) {
            operations.add(new EditOperation(operation, 0));
        }
        if (!batch.isEmpty()) {
            if (!operations.isEmpty()) {
                throw new UsageException(messages.of("batch.both"));
            }
            operations.addAll(batch());
        }
        if (atAnchor && here) {
            throw new UsageException(messages.of("option.both"));
        }
        return operations;
    }

    /** {@code --batch FILE} may stand behind the file to edit, where it is one of the words. */
    private List<String> withoutBatch() throws UsageException {
        List<String> rest = new ArrayList<>(words);
        if (rest.isEmpty() || !rest.getFirst().startsWith("--")) {
            return rest;
        }
        for (int i = 0; i < rest.size() && rest.get(i).startsWith("--"); i++) {
            if (rest.get(i).startsWith("--batch=")) {
                batch = rest.remove(i).substring("--batch=".length());
                i--;
            } else if (rest.get(i).equals("--batch")) {
                if (i + 1 >= rest.size()) {
                    throw new UsageException(messages.of("batch.missing"));
                }
                rest.remove(i);
                batch = rest.remove(i);
                i--;
            }
        }
        return rest;
    }

    private void generalOption(String option) {
        switch (option) {
            case "--diff" -> diff = true;
            case "--at-anchor" -> atAnchor = true;
            case "--here" -> here = true;
            default -> throw new IllegalArgumentException(option);
        }
    }

    private List<EditOperation> batch() throws UsageException {
        List<EditOperation> operations = new ArrayList<>();
        int number = 0;
        for (String line : batchLines()) {
            number++;
            try {
                List<String> split = WordSplitter.split(line, messages);
                for (Operation operation : new OperationReader(messages, split, EditCommand::lineOption).read()) {
                    operations.add(new EditOperation(operation, number));
                }
            } catch (UsageException e) {
                throw new UsageException(messages.of("batch.line", number, e.getMessage()));
            }
        }
        return operations;
    }

    /** What belongs to the run cannot stand in a line. */
    private static void lineOption(String option) {
        throw new IllegalArgumentException(option);
    }

    private List<String> batchLines() throws UsageException {
        if (!batch.equals("-")) {
            return switch (files.read(Path.of(batch))) {
                case ReadResult.Failed(var problem) -> throw new UsageException(problem.sentence());
                case ReadResult.Loaded loaded -> loaded.text().content().lines().toList();
            };
        }
        try {
            return new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8)).lines().toList();
        } catch (UncheckedIOException e) {
            throw new UsageException(messages.of("batch.input", e.getCause().getMessage()));
        }
    }

    // --- doing it

    private int editAlone(List<EditOperation> operations) throws UsageException {
        return switch (files.read(file)) {
            case ReadResult.Failed(var problem) -> fail(ExitStatus.FAILED, problem.sentence());
            case ReadResult.Loaded loaded -> edit(EditedFiles.alone(file, loaded), Optional.empty(), operations);
        };
    }

    private int editSite(List<EditOperation> operations) throws UsageException {
        return switch (new SiteReader(shell).readAround(file, this::note)) {
            case SiteReader.Reading.Failed failed -> fail(ExitStatus.FAILED, failed.problem().sentence());
            case SiteReader.Reading.Read(SiteText site) -> {
                EditedFiles edited = EditedFiles.of(file, site).orElseThrow(() -> new UsageException(messages.of("palette.not-compose", file)));
                SiteCatalogue.Reading catalogue = new SiteCatalogue(site.folder().folder()).read();
                catalogue.problems().forEach(this::note);
                yield edit(edited, Optional.of(new PaletteOperation(messages, catalogue.all(), this::note)), operations);
            }
        };
    }

    private void note(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }

    private int edit(EditedFiles edited, Optional<PaletteOperation> palette, List<EditOperation> operations) throws UsageException {
        for (EditOperation operation : operations) {
            try {
                edited.make(switch (operation.operation()) {
                    case Operation.Make(Edit edit) -> chosen(edit);
                    case Operation.Add add -> palette.orElseThrow().edit(add, edited);
                });
            } catch (EditException e) {
                return fail(ExitStatus.FOUND, ofLine(operation, e.isChoice() ? messages.of("edit.shared", e.getMessage()) : e.getMessage()));
            } catch (UsageException e) {
                throw new UsageException(ofLine(operation, e.getMessage()));
            }
        }
        List<EditedFiles.Changed> changed = edited.changed();
        if (diff) {
            changed.forEach(each -> spec.commandLine().getOut().print(UnifiedDiff.of(each.path().toString().replace('\\', '/'),
                    each.before().text(), each.after())));
            spec.commandLine().getOut().flush();
            return ExitStatus.OK;
        }
        return changed.isEmpty() ? ExitStatus.OK : save(changed);
    }

    private String ofLine(EditOperation operation, String sentence) {
        return operation.line() == 0 ? sentence : messages.of("batch.line", operation.line(), sentence);
    }

    /** The choice of the operation itself counts more than that of the run. */
    private Edit chosen(Edit edit) {
        boolean open = edit.withShared(Edit.Shared.ASK).equals(edit);
        return !open || !atAnchor && !here ? edit : edit.withShared(here ? Edit.Shared.HERE : Edit.Shared.AT_ANCHOR);
    }

    private int save(List<EditedFiles.Changed> changed) {
        List<FileChange> changes = new ArrayList<>();
        changed.forEach(each -> changes.add(new FileChange.Write(each.path(), each.after(), new Expected.Content(each.before().stamp()))));
        EditedFiles.Changed first = changed.getFirst();
        SaveResult result = changed.size() == 1 ? files.save(first.path(), first.after(), new Expected.Content(first.before().stamp()))
                : new FileSets(files, UserFolders.of(shell, System.getProperty("os.name", ""))).saveAll(changes);
        return switch (result) {
            case SaveResult.Saved(var stamps, var notes) -> {
                notes.forEach(this::note);
                yield ExitStatus.OK;
            }
            case SaveResult.Conflict(var paths) -> fail(ExitStatus.FAILED, messages.of("edit.conflict", paths.getFirst()));
            case SaveResult.Failed(var problem) -> fail(ExitStatus.FAILED, problem.kind() == FileProblem.Kind.READ_ONLY
                    ? messages.of("edit.readonly", changed.size() == 1 ? first.path() : problem.path()) : problem.sentence());
        };
    }
}
