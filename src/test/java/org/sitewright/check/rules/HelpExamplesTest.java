package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Finding;
import org.sitewright.check.help.HelpPages;
import org.sitewright.check.help.RuleHelp;

/** The example of each page of help shows what its rule finds, and what it does not. */
class HelpExamplesTest {
    /** What these pages tell of cannot be shown in a few lines, or in one file. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("alias-bomb", "ambiguous-service-name", "network-apart", "shared-volume",
            "client-address", "database-unreachable");

    static List<String> rulesOfOurOwn() {
        return new HelpPages().ids().stream().filter(id -> !WITHOUT_EXAMPLE.contains(id) && !isOfTheSpecification(id)).toList();
    }

    /** The rules that the check of the specification's forms has. */
    private static boolean isOfTheSpecification(String id) {
        return Set.of("yaml-syntax", "tab-indentation", "unknown-alias", "duplicate-key", "too-deep", "file-too-large",
                "file-unreadable", "several-documents", "unknown-key", "wrong-form", "value-not-allowed", "missing-key",
                "value-out-of-range", "duplicate-item", "invalid-duration", "invalid-size", "invalid-restart", "invalid-user",
                "invalid-mount").contains(id);
    }

    @ParameterizedTest
    @MethodSource("rulesOfOurOwn")
    void exampleBefore_raisesItsRule(String id) {
        assertThat(RuleCheck.rule(id).in(page(id).exampleBefore()).findings()).extracting(Finding::rule).contains(id);
    }

    @ParameterizedTest
    @MethodSource("rulesOfOurOwn")
    void exampleAfter_doesNot(String id) {
        RuleCheck.rule(id).in(page(id).exampleAfter()).findsNothing();
    }

    private static RuleHelp page(String id) {
        return new HelpPages().find(id).orElseThrow();
    }
}
