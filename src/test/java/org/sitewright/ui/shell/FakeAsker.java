package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sitewright.ui.control.Asker;

/** Answers questions as a test has told it to, and remembers them. A question without an answer is cancelled. */
final class FakeAsker implements Asker {
    /** What was asked or told: headline, details, and the buttons. */
    record Said(String headline, String details, List<String> options) {}

    final List<Said> said = new ArrayList<>();
    private final Deque<Integer> choices = new ArrayDeque<>();
    private final Deque<String> texts = new ArrayDeque<>();
    private final Deque<Path> paths = new ArrayDeque<>();

    void willChoose(int option) {
        choices.add(option);
    }

    void willWrite(String text) {
        texts.add(text);
    }

    void willPick(Path path) {
        paths.add(path);
    }

    Said last() {
        return said.getLast();
    }

    @Override
    public OptionalInt choose(String question, String details, List<String> options) {
        said.add(new Said(question, details, options));
        Integer choice = choices.poll();
        return choice == null ? OptionalInt.empty() : OptionalInt.of(choice);
    }

    @Override
    public Optional<String> text(String question, String details, String proposal, Function<String, Optional<String>> refusal) {
        said.add(new Said(question, details, List.of(proposal)));
        Optional<String> typed = Optional.ofNullable(texts.poll());
        Optional<String> refused = typed.flatMap(refusal);
        refused.ifPresent(why -> said.add(new Said(question, why, List.of())));
        return refused.isPresent() ? Optional.empty() : typed;
    }

    @Override
    public void tell(String headline, String details) {
        said.add(new Said(headline, details, List.of()));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.ofNullable(paths.poll());
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        return Optional.ofNullable(paths.poll());
    }
}
