package org.sitewright.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a service's name where it stands for a host in the value of an environment entry: in a URL ({@code ws://crossbar:8001/ws}),
 * before a port ({@code influxdb:8086}), or alone, where the entry's name speaks of a host ({@code SQL_HOST: database}). Several
 * hosts may stand in a row with commas between.
 */
final class HostNames {
    private static final Pattern HOST_KEY = Pattern.compile(".*(HOST|HUB|URL|URI|SERVER|ADDR|ENDPOINT|BROKER|PROXY).*");

    private final Pattern inUrl;
    private final Pattern beforePort;
    private final Pattern alone;

    HostNames(String name) {
        String quoted = Pattern.quote(name);
        inUrl = Pattern.compile("(?<=://)((?:[^\\s@/,]*@)?)" + quoted + "(?=[:/?#,;\\s]|$)");
        beforePort = Pattern.compile("(^|[,;\\s=@])" + quoted + "(?=:\\d+(?:[/,;\\s?#]|$))");
        alone = Pattern.compile("(^|[,;\\s])" + quoted + "(?=[,;\\s]|$)");
    }

    boolean isIn(String key, String value) {
        return inUrl.matcher(value).find() || beforePort.matcher(value).find() || isHostKey(key) && alone.matcher(value).find();
    }

    /** The value with another name for the host. */
    String renamed(String key, String value, String newName) {
        String replacement = "$1" + Matcher.quoteReplacement(newName);
        String renamed = beforePort.matcher(inUrl.matcher(value).replaceAll(replacement)).replaceAll(replacement);
        return isHostKey(key) ? alone.matcher(renamed).replaceAll(replacement) : renamed;
    }

    private static boolean isHostKey(String key) {
        return HOST_KEY.matcher(key.toUpperCase(java.util.Locale.ROOT)).matches();
    }
}
