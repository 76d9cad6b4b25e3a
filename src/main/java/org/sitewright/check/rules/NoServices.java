package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** The file has no services, or they are not where Compose looks for them. */
final class NoServices implements SiteRule {
    private static final String ID = "no-services";
    private static final String SERVICES = "services";

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        Optional<YamlPlace> services = part.compose().topLevel(SERVICES);
        if (!part.compose().services().isEmpty() || Scope.mayNameOthers(part)
                || services.isPresent() && isOfAnotherForm(services.get().node())) {
            return;
        }
        YamlNode root = part.compose().tree().document().root();
        // What cannot be read, or is no mapping at all, is said elsewhere.
        if (!part.compose().tree().problems().isEmpty() || !(root instanceof YamlMapping) && !isMissing(root)) {
            return;
        }
        if (services.isPresent()) {
            reporter.report(ID, "empty", Severity.ERROR, services.get().keyRange().orElseThrow(), services.get().path(), part.file());
        } else {
            missing(part, root, reporter);
        }
    }

    private static boolean isMissing(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isMissing();
    }

    /** Neither missing nor empty, and yet without a service: a list, a text, or a mapping of notes. */
    private static boolean isOfAnotherForm(YamlNode services) {
        return !isMissing(services) && !(services instanceof YamlMapping mapping && mapping.entries().isEmpty());
    }

    private static void missing(SitePart part, YamlNode root, Reporter reporter) {
        List<YamlEntry> entries = root instanceof YamlMapping mapping ? mapping.entries() : List.of();
        List<YamlEntry> unindented = entries.stream().filter(NoServices::looksLikeService).toList();
        int base = part.compose().tree().document().base();
        if (unindented.isEmpty()) {
            TextRange range = entries.isEmpty() ? TextRange.at(0) : keyRange(base, entries.getFirst());
            reporter.report(ID, "", Severity.ERROR, range, YamlPath.ROOT, part.file());
            return;
        }
        String names = String.join(", ", unindented.stream().map(YamlEntry::keyText).toList());
        YamlEntry first = unindented.getFirst();
        Reporter.Report report = reporter.report(ID, "unindented", Severity.ERROR, keyRange(base, first),
                YamlPath.of(first.keyText()), names);
        int at = entries.indexOf(first);
        boolean together = entries.subList(at, at + unindented.size()).equals(unindented);
        if (together) {
            TextRange lines = new TextRange(base + first.base() + first.start(),
                    base + unindented.getLast().base() + unindented.getLast().end());
            report.fix("add", new Edit.ReplaceText(lines, indented(part.compose().tree().text(), lines)));
        }
    }

    private static TextRange keyRange(int base, YamlEntry entry) {
        int start = base + entry.base();
        return new TextRange(start + entry.key().start(), start + entry.key().end());
    }

    private static boolean looksLikeService(YamlEntry entry) {
        return entry.value() instanceof YamlMapping mapping && !entry.keyText().startsWith("x-")
                && (mapping.entry("image").isPresent() || mapping.entry("build").isPresent());
    }

    /** The lines one level deeper, below {@code services:}. */
    private static String indented(SourceText text, TextRange lines) {
        List<String> deeper = new ArrayList<>(List.of(SERVICES + ":"));
        int last = text.lineAt(lines.end());
        for (int line = text.lineAt(lines.start()); line <= last; line++) {
            int end = Math.min(text.lineEnd(line), lines.end());
            String content = text.content().substring(text.lineStart(line), end);
            deeper.add(content.isBlank() ? content : "  " + content);
        }
        return String.join(text.lineBreak(), deeper);
    }
}
