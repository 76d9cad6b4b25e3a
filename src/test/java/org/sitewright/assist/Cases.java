package org.sitewright.assist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Reads tables of cases: a name behind {@code ###}, a text with the caret as {@code ¦}, and expectations behind {@code »}. */
final class Cases {
    record Case(String name, String text, int caret, List<String> expectations) {
        ComposeFile file() {
            return read(text);
        }
    }

    private Cases() {}

    static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    static Site site(ComposeFile file) {
        return new Site("lab", List.of(new SitePart(new SiteFile("compose.yaml"), file)), new Variables(
                Map.of("OCS_CONFIG_DIR", "/home/ocs/config", "PATH", "/bin"), Map.of("DATA", "/data", "DB_PASSWORD", "hush")));
    }

    /** A line {@code %name} stands for the lines of the case of that name, which is written with {@code #=}. */
    static List<Case> of(String resource) {
        List<Case> cases = new ArrayList<>();
        Map<String, String> macros = new java.util.HashMap<>();
        for (String block : content(resource).split("(?m)^#(?=[=#])")) {
            if (block.isBlank()) {
                continue;
            }
            String name = block.substring(block.indexOf(' ') + 1, block.indexOf('\n'));
            StringBuilder text = new StringBuilder();
            List<String> expectations = new ArrayList<>();
            for (String line : block.substring(block.indexOf('\n') + 1).split("\n")) {
                if (line.startsWith("» ")) {
                    expectations.add(line.substring(2));
                } else if (line.startsWith("%") && !line.startsWith("%%")) {
                    text.append(macros.get(line.substring(1)));
                } else if (expectations.isEmpty()) {
                    text.append(line).append('\n');
                }
            }
            if (block.startsWith("=")) {
                macros.put(name, text.toString().stripTrailing() + "\n");
            } else {
                cases.add(one(name, text.substring(0, text.length() - 1), expectations));
            }
        }
        return cases;
    }

    private static Case one(String name, String marked, List<String> expectations) {
        int caret = marked.indexOf('¦');
        if (caret < 0) {
            throw new IllegalStateException("No caret in " + name);
        }
        return new Case(name, marked.substring(0, caret) + marked.substring(caret + 1), caret, List.copyOf(expectations));
    }

    private static String content(String resource) {
        try (InputStream stream = Cases.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
