package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;

/** What can be chosen for a value: the allowed and well-known ones, or the names that the file has for such a thing. */
record SettingChoices(Shown shown) {
    private static final String SERVICE = "services.*.";
    private static final Set<String> NAMED = Set.of("services.*.networks[]", "services.*.secrets[]", "services.*.secrets[].source",
            "services.*.build.secrets[]", "services.*.build.secrets[].source", "services.*.configs[]", "services.*.configs[].source",
            "services.*.credential_spec.config", "services.*.extends", "services.*.extends.service", "services.*.links[]",
            "services.*.volumes_from[]", "services.*.profiles[]");
    private static final String SERVICE_NAME = "service:NAME";

    /** Whether a value of a key mostly is one of a few. */
    static boolean mayOffer(KeySpec spec) {
        return !spec.suggestions().isEmpty() || !spec.allowedValues().isEmpty() || NAMED.contains(spec.path())
                || spec.forms().contains(Form.BOOLEAN) && !spec.name().equals(KeySpec.ANY);
    }

    List<Suggestion> of(Optional<KeySpec> spec) {
        if (spec.isEmpty()) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>(names(spec.get()));
        List<String> texts = spec.get().allowedValues().isEmpty() ? spec.get().suggestions() : spec.get().allowedValues();
        for (String text : texts) {
            if (text.equals(SERVICE_NAME)) {
                services().forEach(service -> found.add(new Suggestion("service:" + service)));
            } else if (!isPlaceholder(text)) {
                found.add(new Suggestion(text, spec.get().valueDescription(text).orElse("")));
            }
        }
        if (found.isEmpty() && spec.get().forms().contains(Form.BOOLEAN) && !spec.get().name().equals(KeySpec.ANY)) {
            found.add(new Suggestion("true"));
            found.add(new Suggestion("false"));
        }
        return found;
    }

    /** Words in capitals after or before a colon are for the user to replace. */
    private static boolean isPlaceholder(String text) {
        return text.contains("NAME") && text.contains(":") || text.startsWith("SERVICE");
    }

    private List<Suggestion> names(KeySpec spec) {
        if (!spec.path().startsWith(SERVICE)) {
            return List.of();
        }
        return (switch (spec.path().substring(SERVICE.length())) {
            case "networks[]", "networks", "networks.*" -> declared(Reference.Kind.NETWORK, "default");
            case "secrets[]", "secrets[].source", "build.secrets[]", "build.secrets[].source" -> declared(Reference.Kind.SECRET, "");
            case "configs[]", "configs[].source", "credential_spec.config" -> declared(Reference.Kind.CONFIG, "");
            case "extends", "extends.service", "links[]", "volumes_from[]" -> services();
            case "profiles[]" -> profiles();
            default -> List.<String>of();
        }).stream().map(Suggestion::new).toList();
    }

    private ComposeFile file() {
        return shown.snapshot().compose();
    }

    private List<String> declared(Reference.Kind kind, String always) {
        List<String> names = new ArrayList<>(file().declarations().stream().filter(each -> each.kind() == kind).map(Declaration::name).toList());
        if (!always.isEmpty() && !names.contains(always)) {
            names.add(always);
        }
        return names;
    }

    private List<String> services() {
        String own = shown.path().keyAt(1);
        return file().byName().keySet().stream().filter(each -> !each.equals(own)).toList();
    }

    private List<String> profiles() {
        Set<String> names = new LinkedHashSet<>();
        file().services().forEach(service -> names.addAll(service.shown().words("profiles")));
        return List.copyOf(names);
    }

    /** Whether a text that is being typed can be no value of a key; what a variable may bring is not wrong. */
    static boolean isWrong(KeySpec spec, String text) {
        if (text.isEmpty() || text.indexOf('$') >= 0) {
            return false;
        }
        if (!spec.allowedValues().isEmpty() && !spec.allowedValues().contains(text)) {
            return !spec.forms().contains(Form.LIST) && !spec.forms().contains(Form.MAP);
        }
        boolean listed = text.startsWith("[") && spec.forms().contains(Form.LIST);
        return !listed && (spec.format().map(format -> !format.check(text).isEmpty()).orElse(false)
                || spec.pattern().map(pattern -> !pattern.matcher(text).matches()).orElse(false) || isOutOfRange(spec, text));
    }

    private static boolean isOutOfRange(KeySpec spec, String text) {
        boolean number = spec.forms().contains(Form.INTEGER) || spec.forms().contains(Form.NUMBER);
        boolean onlyNumber = number && spec.format().isEmpty() && spec.suggestions().isEmpty() && !spec.name().equals(KeySpec.ANY)
                && !spec.name().equals(KeySpec.ITEM) && !spec.name().equals("mode");
        if (!onlyNumber) {
            return false;
        }
        try {
            double value = Double.parseDouble(text.strip().toLowerCase(Locale.ROOT));
            return spec.minimum().isPresent() && value < spec.minimum().getAsDouble()
                    || spec.maximum().isPresent() && value > spec.maximum().getAsDouble();
        } catch (NumberFormatException e) {
            return !spec.forms().contains(Form.STRING);
        }
    }
}
