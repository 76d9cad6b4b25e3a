package org.sitewright.compose.effective;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Reads texts for the tests of this package: the project "lab" in the folder /srv/lab. */
final class Effective {
    static final HostFolder FOLDER = new HostFolder("/srv/lab");

    private Effective() {}

    static ComposeFile file(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    static Function<String, Optional<String>> variables(Map<String, String> values) {
        return name -> Optional.ofNullable(values.get(name));
    }

    static EffectiveConfig config(String text, Map<String, String> values) {
        ComposeFile file = file(text);
        return EffectiveConfig.of(file, Surroundings.of(file, variables(values), FOLDER));
    }

    static Value.Members service(String text) {
        return service(text, Map.of());
    }

    /** The service a. */
    static Value.Members service(String text, Map<String, String> values) {
        return config(text, values).services().get("a");
    }
}
