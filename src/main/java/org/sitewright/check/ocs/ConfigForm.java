package org.sitewright.check.ocs;

import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** A value that OCS fails on, because it is of another kind than it expects: text, number, list or mapping. */
public final class ConfigForm implements ConfigRule {
    private static final String ID = "config-form";

    private final Words words = new Words("check.ocs.messages");
    private final KeyTable keys;

    /** @param keys those of site config files */
    public ConfigForm(KeyTable keys) {
        this.keys = keys;
    }

    @Override
    public boolean isOfTextAlone() {
        return true;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        ConfigWalker.walk(agents.config().tree(), keys, at -> {
            // Of an id another rule says more. What an alias brings cannot be judged here.
            if (at.node() instanceof YamlAlias || at.spec().name().equals("instance-id") || at.spec().name().equals("manage")) {
                return;
            }
            Form form = form(at.node());
            Set<Form> forms = at.spec().forms();
            boolean number = form.takesInteger() && (forms.contains(Form.INTEGER) && form == Form.INTEGER || forms.contains(Form.NUMBER));
            if (!forms.contains(form) && !number && !(form == Form.NULL && at.path().isRoot())) {
                report(at, form, config);
            } else if (form == Form.INTEGER && at.node() instanceof YamlScalar scalar && scalar.value().startsWith("-") && at.spec().minimum().isPresent()) {
                config.report(ID, "minimum", Severity.ERROR, at.range(), at.path(), at.spec().name(), scalar.value());
            }
        });
    }

    private void report(ConfigWalker.At at, Form found, Reporter config) {
        String name = at.spec().name().length() > 2 ? at.spec().name() : at.path().keyAt(at.path().size() - 1);
        String shown = name.isEmpty() ? at.path().toString() : name;
        boolean missing = at.node() instanceof YamlScalar scalar && scalar.isMissing();
        String wanted = words.of("form." + at.spec().forms().iterator().next().name().toLowerCase(java.util.Locale.ROOT));
        if (missing) {
            Reporter.Report report = config.report(ID, "empty", Severity.ERROR, at.key(), at.path(), shown, wanted);
            if (shown.equals("agent-instances") || shown.equals("arguments")) {
                report.fix("empty-list", new Edit.SetValue(at.path(), "[]"));
            }
            return;
        }
        Reporter.Report report = config.report(ID, "", Severity.ERROR, at.range(), at.path(), shown, wanted,
                words.of("form." + found.name().toLowerCase(java.util.Locale.ROOT)));
        if (at.spec().forms().contains(Form.STRING) && found.isScalar() && found != Form.NULL) {
            report.fix("quote", new Edit.Quote(at.path()));
        }
    }

    /** What Python makes of a node. */
    private static Form form(YamlNode node) {
        return switch (node) {
            case YamlMapping ignored -> Form.MAP;
            case YamlSequence ignored -> Form.LIST;
            case YamlAlias ignored -> Form.NULL;
            case YamlScalar scalar -> switch (ConfigValue.kindOf(scalar)) {
                case TEXT, DATE, LIST, MAPPING -> ConfigValue.kindOf(scalar) == ConfigValue.Kind.TEXT ? Form.STRING : Form.NUMBER;
                case INTEGER -> Form.INTEGER;
                case FLOAT -> Form.NUMBER;
                case BOOLEAN -> Form.BOOLEAN;
                case NULL -> Form.NULL;
            };
        };
    }
}
