package org.sitewright.split.rules;

import java.util.Optional;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.compose.effective.Value;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.SplitPlan;
import org.sitewright.yaml.YamlPath;

/** Tells which differences a plan names: by what was asked for, or by a consequence about the same key of the same service. */
final class ExpectedDifferences {
    private final SplitPlan plan;
    private final String projectBefore;

    ExpectedDifferences(SplitPlan plan, String projectBefore) {
        this.plan = plan;
        this.projectBefore = projectBefore;
    }

    /** @param projectAfter the project that the service is in after the split */
    boolean isNamed(EffectiveDifference difference, String projectAfter) {
        return !difference.path().isRoot()
                && (difference.isGivenName(projectBefore, projectAfter) || hasConsequence(difference));
    }

    private boolean hasConsequence(EffectiveDifference difference) {
        YamlPath key = YamlPath.of("services", difference.service()).then(difference.path().steps().getFirst());
        String subject = difference.service() + "/" + difference.path().keyAt(0);
        String awaited = difference.service() + "/" + difference.path().keyAt(1);
        return isAliasOfLink(difference) || isLeftToCompose(difference) || plan.consequences().stream().anyMatch(each ->
                each.place().filter(place -> place.path().startsWith(key)).isPresent()
                || isSubject(each.id(), subject)
                || difference.path().keyAt(0).equals("depends_on") && isSubject(each.id(), awaited));
    }

    /** A volume that begins empty, or a network that gets another name, because that was chosen. */
    private boolean isLeftToCompose(EffectiveDifference difference) {
        String kind = switch (difference.path().keyAt(0)) {
            case "volumes" -> "volume:";
            case "networks" -> "network:";
            default -> "";
        };
        String shown = difference.before().or(difference::after).map(Object::toString).orElse("") + difference.path();
        return !kind.isEmpty() && plan.consequences().stream().anyMatch(each -> each.id().startsWith(kind) && each.chosen().equals("new")
                && shown.contains("_" + each.id().substring(kind.length())));
    }

    /** Whether a command makes a volume or network that no file owns. */
    boolean isMadeByCommand(String name) {
        return plan.bringUp().stream().map(BringUpStep::command)
                .anyMatch(command -> command.contains("create") && command.getLast().equals(name));
    }

    /** A link gave a service another name; where it cannot cross files that name may stand on the network. */
    private boolean isAliasOfLink(EffectiveDifference difference) {
        return difference.path().toString().endsWith(".aliases") && difference.path().keyAt(0).equals("networks")
                && plan.consequences().stream().anyMatch(each -> each.id().startsWith("link:")
                && each.id().endsWith("/" + difference.service()));
    }

    private static boolean isSubject(String id, String subject) {
        String named = id.substring(id.indexOf(':') + 1);
        return named.equals(subject) || named.startsWith(subject + "/");
    }
}
