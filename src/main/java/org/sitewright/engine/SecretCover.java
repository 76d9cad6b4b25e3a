package org.sitewright.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Covers secrets in what programs print, before anybody sees it or a log gets it. */
public final class SecretCover {
    /** Covers what looks like a secret by itself: passwords in addresses. */
    public static final SecretCover OF_ADDRESSES = new SecretCover(List.of());

    private static final String MASK = "••••••••";
    /** Shorter values stand in too many words by chance. */
    private static final int SHORTEST = 3;
    private static final Pattern IN_ADDRESS = Pattern.compile("(\\w://[^\\s/:@]*):[^\\s/@]+@");

    private final List<String> secrets;

    /** @param secrets values to cover; those of fewer than three characters are let pass */
    public SecretCover(Collection<String> secrets) {
        // The longest first, for one may be a part of another.
        this.secrets = secrets.stream().filter(secret -> secret.length() >= SHORTEST).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The line with each secret covered. */
    public String cover(String line) {
        String covered = line;
        for (String secret : secrets) {
            covered = covered.replace(secret, MASK);
        }
        return IN_ADDRESS.matcher(covered).replaceAll("$1:" + MASK + "@");
    }
}
