package org.sitewright.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.schema.Interpolation;

/**
 * What Compose puts in for {@code ${…}}: the shell's environment first, then the {@code .env} file (Compose Specification,
 * "Interpolation").
 *
 * @param shell  the environment of this program, which stands for that of the user's shell
 * @param dotEnv the entries of the site's {@code .env}, empty without one
 */
public record Variables(Map<String, String> shell, Map<String, String> dotEnv) {
    public static final Variables NONE = new Variables(Map.of(), Map.of());

    public Variables {
        shell = Map.copyOf(shell);
        dotEnv = Map.copyOf(dotEnv);
    }

    public Optional<String> value(String name) {
        String set = shell.get(name);
        return Optional.ofNullable(set != null ? set : dotEnv.get(name));
    }

    /** A text with its {@code ${…}} filled in; as it stands where that cannot be done. */
    public String filled(String text) {
        return text.indexOf('$') >= 0 && Interpolation.of(text).resolve(this::value) instanceof Interpolation.Resolution.Resolved done
                ? done.text() : text;
    }

    public boolean isSet(String name) {
        return shell.containsKey(name) || dotEnv.containsKey(name);
    }

    /** The names of the entries of {@code .env}. */
    public Set<String> dotEnvNames() {
        return dotEnv.keySet();
    }

    /** Values may be secrets: they are never printed. */
    @Override
    public String toString() {
        return "Variables[" + shell.size() + " of the shell, .env " + dotEnv.keySet() + "]";
    }
}
