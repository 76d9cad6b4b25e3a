package org.sitewright.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Asks the user. An interface, so that tests can answer, and because the headless platform has no file choosers. */
public interface Asker {
    /**
     * Lets the user choose.
     *
     * @param question one line
     * @param details  a sentence or more below it, may be empty
     * @param options  captions of the buttons, the safest first: Enter means that one
     * @return the index of an option; empty if the user has cancelled
     */
    OptionalInt choose(String question, String details, List<String> options);

    /**
     * Asks for a line of text. The proposal is selected, so that typing replaces it.
     *
     * @param refusal why what was typed will not do, in a sentence; empty if it will. What is refused cannot be confirmed.
     * @return without blanks at its ends; empty if the user has cancelled
     */
    Optional<String> text(String question, String details, String proposal, Function<String, Optional<String>> refusal);

    /** Says something that the user must have read before going on. */
    void tell(String headline, String details);

    Optional<Path> chooseFolder(String title);

    Optional<Path> chooseFile(String title);
}
