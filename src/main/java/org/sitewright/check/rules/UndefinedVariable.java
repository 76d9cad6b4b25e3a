package org.sitewright.check.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.VariableUse;
import org.sitewright.compose.schema.Interpolation.Operator;
import org.sitewright.compose.schema.Interpolation.Reference;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/** A variable that neither the shell nor {@code .env} sets, and that has no default. */
final class UndefinedVariable implements SiteRule {
    private static final String ID = "undefined-variable";
    private static final String OCS_CONFIG_DIR = "OCS_CONFIG_DIR";

    /** A default within a default within … deeper than this nobody writes. */
    private static final int DEEPEST = 16;

    private final NearMiss nearMiss = new NearMiss();

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        Looking looking = new Looking(site.variables(part.file()), part, reporter);
        looking.at(part.compose().variables(), 0, null);
        for (Declaration declaration : part.compose().declarations()) {
            looking.at(declaration.variables(), declaration.base(), null);
        }
        for (PlacedService placed : part.compose().services()) {
            looking.at(placed.service().variables(), placed.base(), placed);
        }
    }

    /** One look at one file. */
    private final class Looking {
        private final Variables variables;
        private final SitePart part;
        private final Reporter reporter;
        /** Each name is looked up and compared once: a site uses few names, some of them in every service. */
        private final Map<String, Optional<String>> near = new HashMap<>();

        Looking(Variables variables, SitePart part, Reporter reporter) {
            this.variables = variables;
            this.part = part;
            this.reporter = reporter;
        }

        void at(List<VariableUse> uses, int base, @Nullable PlacedService placed) {
            // For each depth, whether what stands in the argument of the reference there is put in at all.
            boolean[] inUse = new boolean[DEEPEST];
            for (VariableUse use : uses) {
                Reference reference = use.reference();
                int depth = reference.depth();
                if (depth + 1 >= inUse.length) {
                    continue;
                }
                boolean counts = depth == 0 || inUse[depth];
                inUse[depth + 1] = counts && usesArgument(reference);
                if (counts && isMissing(reference)) {
                    report(use, base, placed);
                }
            }
        }

        private boolean usesArgument(Reference reference) {
            Optional<String> value = variables.value(reference.name());
            return switch (reference.operator()) {
                case DEFAULT_IF_UNSET -> value.isEmpty();
                case DEFAULT_IF_EMPTY -> value.isEmpty() || value.get().isEmpty();
                case REPLACED_IF_SET -> value.isPresent();
                case REPLACED_IF_FILLED -> value.isPresent() && !value.get().isEmpty();
                default -> false;
            };
        }

        private boolean isMissing(Reference reference) {
            return switch (reference.operator()) {
                case NONE, REQUIRED -> !variables.isSet(reference.name());
                case REQUIRED_AND_FILLED -> variables.value(reference.name()).orElse("").isEmpty();
                default -> false;
            };
        }

        private void report(VariableUse use, int base, @Nullable PlacedService placed) {
            Reference reference = use.reference();
            String name = reference.name();
            TextRange range = use.range().shifted(base);
            Optional<String> meant = near.computeIfAbsent(name, written -> nearMiss.nearest(written, variables.dotEnvNames()));
            Reporter.Report report;
            if (reference.operator().isRequired()) {
                report = reporter.report(ID, "required", Severity.ERROR, range, use.path(), name,
                        reference.argument().isEmpty() ? "…" : reference.argument());
            } else if (name.equals(OCS_CONFIG_DIR)) {
                report = reporter.report(ID, "ocs-config-dir", Severity.WARNING, range, use.path(),
                        placed == null ? part.file().name() : placed.name());
            } else if (meant.isPresent()) {
                report = reporter.report(ID, "near", Severity.WARNING, range, use.path(), name, meant.get());
            } else {
                report = reporter.report(ID, "", Severity.WARNING, range, use.path(), name);
            }
            if (placed != null) {
                meant.ifPresent(better -> replaced(placed, use, better + rest(reference))
                        .ifPresent(edit -> report.fix("rename", edit, better)));
                if (name.equals(OCS_CONFIG_DIR) && reference.operator() == Operator.NONE) {
                    replaced(placed, use, OCS_CONFIG_DIR + ":-.").ifPresent(edit -> report.fix("default", edit, name, "."));
                }
            }
        }
    }

    private static String rest(Reference reference) {
        return reference.operator().sign() + reference.argument();
    }

    /**
     * The edit that puts another text between the braces; none where the value is a block of text, nor where its key stands twice
     * and its path leads to the other one.
     */
    private static Optional<Edit> replaced(PlacedService placed, VariableUse use, String inBraces) {
        YamlPath path = use.path();
        TextRange range = use.reference().range();
        Optional<YamlScalar> scalar = Written.scalar(placed.service(), path).filter(found -> !found.style().isBlock()
                && range.end() <= found.value().length()
                && found.value().substring(range.start(), range.end()).contains(use.reference().name()));
        return scalar.map(found -> {
            String text = found.value();
            return new Edit.SetValue(path, text.substring(0, range.start()) + "${" + inBraces + "}" + text.substring(range.end()));
        });
    }
}
