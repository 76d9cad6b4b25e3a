package org.sitewright.check.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The help pages that come with the program. The resource {@code index.txt} lists the rules that have one, an id per
 * line, since the entries of a jar cannot be listed like a folder. A page is read when it is asked for.
 */
public final class HelpPages {
    private static final String INDEX = "index.txt";

    private final List<String> ids;

    /**
     * Reads the index.
     *
     * @throws UncheckedIOException if it cannot be read, which only a damaged installation can cause
     */
    public HelpPages() {
        ids = read(INDEX).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The ids of all rules that have a page, ordered by topic. */
    public List<String> ids() {
        return ids;
    }

    /**
     * The page of a rule; empty for an id that the index does not list.
     *
     * @throws UncheckedIOException if the page cannot be read, which only a damaged installation can cause
     */
    public Optional<RuleHelp> find(String ruleId) {
        // Only listed ids become names of resources: what a user typed never does.
        return ids.contains(ruleId) ? Optional.of(RuleHelp.parse(ruleId, read(ruleId + ".md"))) : Optional.empty();
    }

    /**
     * The page on splitting a site for deployment.
     *
     * @throws UncheckedIOException if it cannot be read, which only a damaged installation can cause
     */
    public HelpTopic splitting() {
        return HelpTopic.parse("splitting", read("topics/splitting.md"));
    }

    private static String read(String name) {
        try (InputStream in = HelpPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The program lacks its help page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
