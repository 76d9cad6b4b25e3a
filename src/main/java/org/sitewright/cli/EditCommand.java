package org.sitewright.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlTree;
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
            parameterConsumer = Rest.class)
    private List<String> words = new ArrayList<>();

    /** A batch from {@code -} is read from the program's standard input. */
    public EditCommand() {
        this(System.in);
    }

    EditCommand(InputStream standardInput) {
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
            return switch (files.read(file)) {
                case ReadResult.Failed(var problem) -> fail(ExitStatus.FAILED, problem.sentence());
                case ReadResult.Loaded loaded -> edit(loaded, operations);
            };
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
        for (Edit edit : new OperationReader(messages, withoutBatch(), this::generalOption).read()) {
            operations.add(new EditOperation(edit, 0));
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
                for (Edit edit : new OperationReader(messages, split, EditCommand::lineOption).read()) {
                    operations.add(new EditOperation(edit, number));
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

    private int edit(ReadResult.Loaded loaded, List<EditOperation> operations) {
        EditPlanner planner = new EditPlanner(KeyTable.load());
        ComposeReader compose = new ComposeReader();
        YamlTree tree = new YamlReader().read(loaded.text());
        ComposeFile now = compose.read(tree);
        for (EditOperation operation : operations) {
            try {
                now = compose.read(planner.plan(now, chosen(operation.edit())).tree(), now);
            } catch (EditException e) {
                String sentence = e.isChoice() ? messages.of("edit.shared", e.getMessage()) : e.getMessage();
                return fail(ExitStatus.FOUND, operation.line() == 0 ? sentence : messages.of("batch.line", operation.line(), sentence));
            }
        }
        SourceText after = now.tree().text();
        if (diff) {
            spec.commandLine().getOut().print(UnifiedDiff.of(file.toString().replace('\\', '/'), loaded.text(), after));
            spec.commandLine().getOut().flush();
            return ExitStatus.OK;
        }
        return after.equals(loaded.text()) ? ExitStatus.OK : save(loaded, after);
    }

    /** The choice of the operation itself counts more than that of the run. */
    private Edit chosen(Edit edit) {
        boolean open = edit.withShared(Edit.Shared.ASK).equals(edit);
        return !open || !atAnchor && !here ? edit : edit.withShared(here ? Edit.Shared.HERE : Edit.Shared.AT_ANCHOR);
    }

    private int save(ReadResult.Loaded loaded, SourceText text) {
        return switch (files.save(file, text, new Expected.Content(loaded.stamp()))) {
            case SaveResult.Saved(var stamps, var notes) -> {
                notes.forEach(note -> spec.commandLine().getErr().println(note));
                spec.commandLine().getErr().flush();
                yield ExitStatus.OK;
            }
            case SaveResult.Conflict ignored -> fail(ExitStatus.FAILED, messages.of("edit.conflict", file));
            case SaveResult.Failed(var problem) -> fail(ExitStatus.FAILED, problem.kind() == FileProblem.Kind.READ_ONLY
                    ? messages.of("edit.readonly", file) : problem.sentence());
        };
    }
}
