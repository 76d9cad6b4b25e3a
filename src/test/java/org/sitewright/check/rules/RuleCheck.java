package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlReader;

/**
 * Checks a text by one rule and compares what is found with what the text itself marks: each expected range stands between
 * {@code ⟦} and {@code ⟧}.
 */
final class RuleCheck {
    private final String rule;
    private final List<SitePart> parts = new ArrayList<>();
    private final List<TextRange> marked = new ArrayList<>();
    private final List<TextRange> markedInConfig = new ArrayList<>();
    private Variables variables = Variables.NONE;
    private Optional<ConfigPart> config = Optional.empty();

    private RuleCheck(String rule) {
        this.rule = rule;
    }

    static RuleCheck rule(String rule) {
        return new RuleCheck(rule);
    }

    /** The file that is looked at. */
    RuleCheck in(String markedText) {
        parts.addFirst(part("docker-compose.yaml", unmarked(markedText, marked)));
        return this;
    }

    private static String unmarked(String markedText, List<TextRange> ranges) {
        StringBuilder text = new StringBuilder();
        int start = -1;
        for (char c : markedText.toCharArray()) {
            switch (c) {
                case '⟦' -> start = text.length();
                case '⟧' -> ranges.add(new TextRange(start, text.length()));
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    /** Another file of the site. */
    RuleCheck beside(String name, String text) {
        parts.add(part(name, text));
        return this;
    }

    /** A file that the one that is looked at includes, so that both are one project. */
    RuleCheck including(String name, String text) {
        SitePart alone = part(name, text);
        parts.add(new SitePart(alone.file(), alone.compose(), new SiteFile("docker-compose.yaml")));
        return this;
    }

    /** A file that includes the one that is looked at. */
    RuleCheck includedBy(String name, String text) {
        SitePart alone = parts.removeFirst();
        parts.addFirst(new SitePart(alone.file(), alone.compose(), new SiteFile(name)));
        parts.add(part(name, text));
        return this;
    }

    RuleCheck withEnvironmentFile(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        variables = new Variables(variables.shell(), values);
        return this;
    }

    /** The site config file, {@code default.yaml}. */
    RuleCheck withConfig(String markedText) {
        String text = unmarked(markedText, markedInConfig);
        config = Optional.of(new ConfigPart(new SiteFile("default.yaml"), SiteConfig.of(new YamlReader().read(SourceText.of(text)))));
        return this;
    }

    RuleCheck withShell(String name, String value) {
        variables = new Variables(Map.of(name, value), variables.dotEnv());
        return this;
    }

    private static SitePart part(String name, String text) {
        ComposeFile file = new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
        return new SitePart(new SiteFile(name), file);
    }

    /** Nothing is found, and nothing was marked. */
    void findsNothing() {
        assertThat(findings()).isEmpty();
        assertThat(config.map(part -> findings(part.file())).orElse(List.of())).isEmpty();
        assertThat(marked).isEmpty();
    }

    /** The marked ranges are found, in their order with these messages. */
    Found finds(Severity severity, String... messages) {
        return finds(findings(), marked, severity, messages);
    }

    /** The same in the site config file. */
    Found findsInConfig(Severity severity, String... messages) {
        return finds(ofOther("default.yaml"), markedInConfig, severity, messages);
    }

    private static Found finds(List<Finding> findings, List<TextRange> marked, Severity severity, String... messages) {
        assertThat(findings).extracting(Finding::message).containsExactly(messages);
        assertThat(findings).extracting(Finding::range).containsExactlyElementsOf(marked);
        assertThat(findings).extracting(Finding::severity).containsOnly(severity);
        return new Found(findings);
    }

    List<Finding> findings() {
        return findings(parts.getFirst().file());
    }

    /** What is found in all files. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(findings(part.file())));
        config.ifPresent(part -> all.addAll(findings(part.file())));
        return all;
    }

    /** What is found in a file beside the one that is looked at. */
    List<Finding> ofOther(String name) {
        return findings(new SiteFile(name));
    }

    private List<Finding> findings(SiteFile looked) {
        Site site = new Site("site", parts, variables, Map.of(), config);
        return new Checker(Rules.all(KeyTable.load())).check(site).findings().stream()
                .filter(finding -> finding.rule().equals(rule) && finding.file().equals(looked)).toList();
    }

    /** What was found. */
    record Found(List<Finding> findings) {
        /** The titles of the fixes of the first finding. */
        Found offers(String... titles) {
            assertThat(findings.getFirst().fixes()).extracting(Fix::title).containsExactly(titles);
            return this;
        }

        /** The edits of the fixes of the first finding. */
        Found byEdits(Edit... edits) {
            assertThat(findings.getFirst().fixes()).extracting(Fix::edit).containsExactly(edits);
            return this;
        }

        Found at(String... paths) {
            assertThat(findings).extracting(finding -> finding.path().toString()).containsExactly(paths);
            return this;
        }
    }
}
