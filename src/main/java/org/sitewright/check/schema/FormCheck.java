package org.sitewright.check.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.compose.schema.ValueFormat;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlProperties;
import org.sitewright.yaml.YamlScalar;

/** Checks that values have a form that the table allows. */
final class FormCheck {
    private static final String RULE = "wrong-form";
    private static final Set<String> CHECKED_BY_RULES = Set.of("services", "services.*");
    private static final Pattern DASH_WITHOUT_BLANK = Pattern.compile("-([^-\\s].*)");
    private static final Pattern COLON_WITHOUT_BLANK = Pattern.compile("([\\w.-]+):(\\S.*)");
    private static final Pattern FIRST_WORD = Pattern.compile("([\\w.-]+)(?= |$)");
    private static final Pattern EQUALS = Pattern.compile("([\\w.-]+)( *= *)(.*)");

    private final Forms forms;
    private final Reporter reporter;
    private final boolean broken;
    private final FormatCheck formats;

    FormCheck(Forms forms, Reporter reporter, boolean broken) {
        this.forms = forms;
        this.reporter = reporter;
        this.broken = broken;
        this.formats = new FormatCheck(reporter);
    }

    /** Whether a collection may stand there, which is reported if not. */
    boolean takes(Spot spot, Form form) {
        if (spot.spec().forms().contains(form)) {
            return true;
        }
        report(spot, form);
        return false;
    }

    private Reporter.Report report(Spot spot, Form found) {
        return reporter.report(RULE, spot.way().isItem() ? "item" : "", Severity.ERROR, spot.shownAt(), spot.path(), spot.key(),
                forms.found(found), forms.allowed(spot.spec().forms()));
    }

    /** Whether a scalar has a form that may stand there and is worth a closer look; what is wrong is reported. */
    boolean takesScalar(Spot spot, YamlScalar scalar) {
        Set<Form> allowed = spot.spec().forms();
        if (!scalar.properties().isNone() && scalar.tag().filter(tag -> !tag.equals("!!str") && !tag.equals("!override")).isPresent()) {
            return false;
        }
        Form form = Forms.of(scalar);
        if (form == Form.NULL) {
            empty(spot, allowed);
            return false;
        }
        if (!takesScalars(allowed)) {
            insteadOfCollection(spot, scalar, form);
            return false;
        }
        // Only what the variable stands for tells.
        if (scalar.value().indexOf('$') >= 0 && !Interpolation.of(scalar.value()).isPlain()) {
            return false;
        }
        if (form == Form.STRING && isTruth(allowed)) {
            return takesTruth(spot, scalar);
        }
        if (Forms.fits(form, allowed)) {
            return form != Form.STRING || takesText(spot, scalar);
        }
        if (allowed.contains(Form.STRING)) {
            insteadOfText(spot, scalar, form);
        } else if (form == Form.STRING && scalar.style().isQuoted() && Forms.fits(unquoted(scalar.value()), allowed)) {
            report(spot, form).fix("unquote", new Edit.ReplaceText(spot.range(), scalar.value()), scalar.value());
        } else {
            report(spot, form);
        }
        return false;
    }

    private static boolean takesScalars(Set<Form> allowed) {
        for (Form form : allowed) {
            if (form.isScalar() && form != Form.NULL) {
                return true;
            }
        }
        return false;
    }

    private static Form unquoted(String text) {
        return Forms.of(new YamlScalar(0, 0, text.length(), ScalarStyle.PLAIN, text, YamlProperties.NONE));
    }

    /** Nothing behind a key is often a value that is still to come; Compose minds it where the table does. */
    private void empty(Spot spot, Set<Form> allowed) {
        boolean elsewhere = CHECKED_BY_RULES.contains(spot.spec().path())
                || spot.spec().format().filter(format -> format == ValueFormat.IMAGE || format == ValueFormat.PORT).isPresent();
        if (!allowed.contains(Form.NULL) && !broken && !elsewhere) {
            reporter.report(RULE, "empty", Severity.INFO, spot.shownAt(), spot.path(), spot.key(), forms.allowed(allowed));
        }
    }

    // --- truth values

    /** Whether only true and false are meant, be they written as texts. */
    private static boolean isTruth(Set<Form> allowed) {
        return allowed.contains(Form.BOOLEAN) && !allowed.contains(Form.NUMBER) && !allowed.contains(Form.INTEGER);
    }

    private boolean takesTruth(Spot spot, YamlScalar scalar) {
        String text = scalar.value();
        Optional<String> truth = truth(text);
        if (truth.isEmpty()) {
            reporter.report("value-not-allowed", "", Severity.ERROR, spot.range(), spot.path(), text, spot.key(), "true, false");
        } else if (!PlainScalars.isBoolean(text)) {
            reporter.report(RULE, "boolean", Severity.WARNING, spot.range(), spot.path(), spot.key(), text, truth.get())
                    .fix("boolean", new Edit.ReplaceText(spot.range(), truth.get()), truth.get());
        } else if (!spot.spec().forms().contains(Form.STRING)) {
            report(spot, Form.STRING).fix("unquote", new Edit.ReplaceText(spot.range(), text), text);
        }
        return false;
    }

    private static Optional<String> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1", "t" -> Optional.of("true");
            case "false", "no", "off", "n", "0", "f" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    // --- texts

    /** Where a number may stand too, a text is that number in quotes; where names are chosen freely it may be anything. */
    private boolean takesText(Spot spot, YamlScalar scalar) {
        Set<Form> allowed = spot.spec().forms();
        if (!allowed.contains(Form.NUMBER) && !allowed.contains(Form.INTEGER)) {
            return true;
        }
        boolean numberMeant = !spot.way().isItem() && !allowed.contains(Form.BOOLEAN) && !allowed.contains(Form.NULL)
                && spot.spec().format().isEmpty()
                && (!spot.spec().name().equals("*") || allowed.contains(Form.MAP));
        String text = scalar.value();
        boolean range = spot.spec().name().equals("published");
        if (!numberMeant || range || PlainScalars.isNumber(text) || spot.spec().suggestions().contains(text)) {
            return true;
        }
        // A rate of blkio_config takes units, though the table names its grammar only where it is a size.
        if (spot.spec().path().contains(".blkio_config.") && ValueFormat.BYTE_SIZE.check(text).isEmpty()) {
            return true;
        }
        Form number = allowed.contains(Form.INTEGER) ? Form.INTEGER : Form.NUMBER;
        reporter.report(RULE, "", Severity.ERROR, spot.range(), spot.path(), spot.key(), forms.found(Form.STRING),
                forms.allowed(Set.of(number)));
        return false;
    }

    private void insteadOfText(Spot spot, YamlScalar scalar, Form form) {
        if (formats.explainsForm(spot, scalar, form)) {
            return;
        }
        if (spot.spec().forms().contains(Form.NUMBER) || spot.spec().forms().contains(Form.INTEGER)) {
            report(spot, form).fix("quote", new Edit.Quote(spot.path()), scalar.value());
            return;
        }
        reporter.report(RULE, "text", Severity.ERROR, spot.range(), spot.path(), spot.key(), scalar.value())
                .fix("quote", new Edit.Quote(spot.path()), scalar.value());
    }

    // --- collections

    private void insteadOfCollection(Spot spot, YamlScalar scalar, Form form) {
        // What stands there as text was perhaps to be more, but for the mistake that is reported already.
        if (broken && scalar.style() == ScalarStyle.PLAIN) {
            return;
        }
        boolean plain = scalar.style() == ScalarStyle.PLAIN && Spot.isOneLine(scalar);
        if (plain && isMistyped(spot, scalar.value())) {
            return;
        }
        Reporter.Report report = report(spot, form);
        Set<Form> items = spot.spec().itemForms();
        boolean list = spot.spec().forms().contains(Form.LIST) && Forms.fits(form, items);
        if (list && Spot.isOneLine(scalar) && !scalar.style().isBlock()
                && (scalar.style().isQuoted() || PlainScalars.isPlainSyntax(scalar.value(), true))) {
            TextRange range = spot.range();
            String written = scalar.style().isQuoted() ? "" : scalar.value();
            report.fix("list", written.isEmpty() ? bracketed(range) : new Edit.ReplaceText(range, "[" + written + "]"), spot.key());
        }
    }

    /** The last one first, so that the place of the other stays right. */
    private static Edit bracketed(TextRange range) {
        return new Edit.Several(List.of(new Edit.ReplaceText(TextRange.at(range.end()), "]"),
                new Edit.ReplaceText(TextRange.at(range.start()), "[")));
    }

    /** A line below the key that lacks a blank or a colon, so that all of it is one text. */
    private boolean isMistyped(Spot spot, String text) {
        int start = spot.range().start();
        Matcher dash = DASH_WITHOUT_BLANK.matcher(text);
        if (spot.spec().forms().contains(Form.LIST) && dash.matches()) {
            syntax(spot, "missing-space-after-dash", dash.group(1)).fix("add-space", insert(start + 1, " "));
            return true;
        }
        if (!spot.spec().forms().contains(Form.MAP)) {
            return false;
        }
        Matcher colon = COLON_WITHOUT_BLANK.matcher(text);
        Matcher equals = EQUALS.matcher(text);
        if (colon.matches()) {
            syntax(spot, "missing-space-after-colon", colon.group(1), colon.group(2)).fix("add-space", insert(start + colon.start(2), " "));
            return true;
        }
        if (equals.matches()) {
            TextRange sign = new TextRange(start + equals.start(2), start + equals.end(2));
            syntax(spot, "equals", text, equals.group(1), equals.group(3)).fix("colon-for-equals", new Edit.ReplaceText(sign, ": "));
            return true;
        }
        Matcher word = FIRST_WORD.matcher(text);
        if (word.lookingAt() && spot.spec().children().containsKey(word.group(1))) {
            syntax(spot, "missing-colon", text).fix("add-colon", insert(start + word.end(1), ":"));
            return true;
        }
        return false;
    }

    private Reporter.Report syntax(Spot spot, String variant, Object... arguments) {
        return reporter.report("yaml-syntax", variant, Severity.ERROR, spot.range(), spot.path(), arguments);
    }

    private static Edit insert(int offset, String text) {
        return new Edit.ReplaceText(TextRange.at(offset), text);
    }
}
