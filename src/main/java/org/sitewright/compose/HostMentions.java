package org.sitewright.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.yaml.YamlPath;

/**
 * The hosts that a service speaks of by name, in its environment and its command: in a URL ({@code ws://crossbar:8001/ws}), before
 * a port ({@code influxdb:8086}), or alone, where the entry or option is named after a host ({@code SQL_HOST: database},
 * {@code --host influxdb}).
 */
public final class HostMentions {
    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._-]*)";
    private static final Pattern IN_URL = Pattern.compile("://(?:[^\\s@/,]*@)?" + NAME + "(?=[:/?#,;\\s\"']|$)");
    private static final Pattern BEFORE_PORT = Pattern.compile("(?:^|[,;\\s=@\"'])" + NAME + ":\\d+(?=[/,;\\s?#\"']|$)");
    private static final Pattern ALONE = Pattern.compile("(?:^|[,;\\s])" + NAME + "(?=[,;\\s]|$)");
    private static final Pattern HOST_KEY = Pattern.compile(".*(HOST|HUB|URL|URI|SERVER|ADDR|ENDPOINT|BROKER|PROXY).*");
    private static final Pattern OPTION = Pattern.compile("--?([A-Za-z][A-Za-z0-9_-]*)[=\\s]+['\"]?" + NAME + "['\"]?(?=\\s|$)");

    private HostMentions() {}

    /** The names, each with the node that speaks of it first; which of them are hosts at all is for others to say. */
    public static Map<String, YamlPath> of(Service service) {
        Map<String, YamlPath> found = new LinkedHashMap<>();
        for (EnvironmentVariable variable : service.environment()) {
            variable.value().ifPresent(value -> entry(variable.key(), value, variable.path(), found));
        }
        for (String key : List.of("command", "entrypoint")) {
            List<String> words = service.words(key);
            if (!words.isEmpty()) {
                command(String.join(" ", words), service.path().key(key), found);
            }
        }
        return found;
    }

    /** The names in an entry of the environment that stands elsewhere, such as in an {@code env_file}. */
    public static Set<String> inEntry(String key, String value) {
        Map<String, YamlPath> found = new LinkedHashMap<>();
        entry(key, value, YamlPath.ROOT, found);
        return found.keySet();
    }

    /** The names in words of a command that stand elsewhere, such as the arguments of an agent's instance. */
    public static Set<String> inWords(List<String> words) {
        Map<String, YamlPath> found = new LinkedHashMap<>();
        command(String.join(" ", words), YamlPath.ROOT, found);
        return found.keySet();
    }

    /** The host of a URL. */
    public static Optional<String> inUrl(String url) {
        Matcher matcher = IN_URL.matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void entry(String key, String value, YamlPath path, Map<String, YamlPath> found) {
        match(IN_URL, value, path, found);
        match(BEFORE_PORT, value, path, found);
        if (isHostKey(key)) {
            match(ALONE, value, path, found);
        }
    }

    private static void command(String line, YamlPath path, Map<String, YamlPath> found) {
        match(IN_URL, line, path, found);
        match(BEFORE_PORT, line, path, found);
        Matcher option = OPTION.matcher(line);
        while (option.find()) {
            if (isHostKey(option.group(1))) {
                found.putIfAbsent(option.group(2), path);
            }
        }
    }

    private static void match(Pattern pattern, String text, YamlPath path, Map<String, YamlPath> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.putIfAbsent(matcher.group(1), path);
        }
    }

    private static boolean isHostKey(String key) {
        return HOST_KEY.matcher(key.toUpperCase(Locale.ROOT)).matches();
    }
}
