package org.sitewright.check;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlReader;

/**
 * The findings of syntax and schema in a text whose expected places are marked by ⟦ and ⟧. Tabs and no-break spaces are written
 * {@code <TAB>} and {@code <NBSP>}.
 */
public final class MarkedFindings {
    private static final Set<String> RULES = Set.of("yaml-syntax", "duplicate-key", "tab-indentation", "unknown-alias", "too-deep",
            "several-documents", "unknown-key", "wrong-form", "value-not-allowed", "missing-key", "value-out-of-range",
            "duplicate-item", "invalid-duration", "invalid-size", "invalid-restart", "invalid-user", "invalid-mount");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.sitewright.check.messages", Locale.ROOT);
    private static final SiteFile FILE = new SiteFile("docker-compose.yaml");

    private final Checker checker = new Checker(Rules.all(KeyTable.load()));

    /** All findings of syntax and schema in a text. */
    public List<Finding> of(String text) {
        ComposeFile file = new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
        Site site = new Site("test", List.of(new SitePart(FILE, file)), Variables.NONE);
        return checker.check(site).findings().stream().filter(finding -> RULES.contains(finding.rule())).toList();
    }

    public static String plain(String marked) {
        return marked.replace("⟦", "").replace("⟧", "").replace("<TAB>", "\t").replace("<NBSP>", "\u00a0");
    }

    /** The text with the findings' places marked, as tests write it. */
    public static String marked(String text, List<Finding> findings) {
        StringBuilder marked = new StringBuilder(text);
        for (Finding finding : findings.reversed()) {
            marked.insert(finding.range().end(), '⟧').insert(finding.range().start(), '⟦');
        }
        return marked.toString().replace("\t", "<TAB>").replace("\u00a0", "<NBSP>");
    }

    /** The rule and which of its messages it is: that whose words fit best. */
    public static String variant(Finding finding) {
        String best = "none of " + finding.rule();
        int longest = -1;
        for (String key : WORDS.keySet()) {
            if (!key.startsWith(finding.rule() + ".") || !key.endsWith("message")) {
                continue;
            }
            Object[] gaps = new Object[6];
            Arrays.fill(gaps, "\u0001");
            String pattern = new MessageFormat(WORDS.getString(key), Locale.ROOT).format(gaps);
            StringBuilder regex = new StringBuilder();
            Matcher words = Pattern.compile("[^\u0001]+|\u0001").matcher(pattern);
            while (words.find()) {
                regex.append(words.group().equals("\u0001") ? "(?s:.*)" : Pattern.quote(words.group()));
            }
            int length = pattern.replace("\u0001", "").length();
            if (finding.message().matches(regex.toString()) && length > longest) {
                longest = length;
                best = key.substring(0, key.lastIndexOf(".message"));
            }
        }
        return best;
    }

    /** The text after a fix that replaces text. */
    public static String mended(String text, Edit edit) {
        return switch (edit) {
            case Edit.ReplaceText(TextRange range, String replacement) ->
                    text.substring(0, range.start()) + replacement + text.substring(range.end());
            case Edit.Several(List<Edit> edits) -> {
                String after = text;
                for (Edit each : edits) {
                    after = mended(after, each);
                }
                yield after;
            }
            default -> throw new IllegalArgumentException("Not a change of text: " + edit);
        };
    }
}
