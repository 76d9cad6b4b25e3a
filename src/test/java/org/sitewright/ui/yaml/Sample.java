package org.sitewright.ui.yaml;

import java.util.stream.Stream;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A compose file as they are, and what others would tell about it. */
final class Sample {
    static final String COMPOSE = """
            version: '3.7'
            x-agent: &agent
              restart: unless-stopped
              logging: {driver: json-file, options: {max-size: "10m", max-file: 3}}

            volumes:
              grafana-storage:

            services:
              # --------------------------------------------------------------------------
              # Grafana for the live monitor.
              # --------------------------------------------------------------------------
              grafana:
                image: grafana/grafana:latest
                restart: always
                ports:
                  - "127.0.0.1:3000:3000"
                volumes:
                  - grafana-storage:/var/lib/grafana

              # InfluxDB Backend for Grafana
              influxdb:
                image: influxdb:1.7
                container_name: "influxdb"
                restart: always
                ports:
                  - "8086:8086"
                environment:
                  - INFLUXDB_HTTP_LOG_ENABLED=false
                volumes:
                  - /srv/influxdb:/var/lib/influxdb

              # --------------------------------------------------------------------------
              # Crossbar
              # --------------------------------------------------------------------------
              crossbar:
                <<: *agent
                image: simonsobs/ocs-crossbar:v0.11.3
                ports:
                  - "127.0.0.1:8001:8001" # expose for OCS
                environment:
                  - PYTHONUNBUFFERED=1

              ocs-aggregator:
                image: simonsobs/ocs:v0.11.3
                hostname: ocs-docker
                user: "9000"
                command: >-
                  --site-hub=ws://crossbar:8001/ws
                  --site-http=http://crossbar:8001/call
                volumes:
                  - ${OCS_CONFIG_DIR}:/config:ro
                  - "/data:/data"
                depends_on:
                  - "crossbar"
                privileged: !reset null
            """;

    private Sample() {
    }

    static void decorate(YamlView view, SourceText text) {
        int from = line(text, "  influxdb:");
        view.setHighlightedLines(from, from + 9);
        view.setChangedLines(Set.of(from + 1, from + 5));
        List<FoldRange> folds = new ArrayList<>();
        folds.add(fold(text, "services:", text.lineCount() - 2));
        folds.add(fold(text, "  grafana:", from - 3));
        folds.add(fold(text, "  influxdb:", from + 9));
        int crossbar = line(text, "  crossbar:");
        folds.add(fold(text, "  crossbar:", crossbar + 6));
        view.setFoldRanges(folds);
        view.folds().fold(crossbar);
        view.setMarkers(List.of(
                new Marker(range(text, "grafana/grafana:latest"), MarkerSeverity.WARNING,
                        "grafana uses the tag latest: tomorrow's start may run another version."),
                new Marker(range(text, "/srv/influxdb"), MarkerSeverity.WARNING,
                        "influxdb mounts /srv/influxdb, a folder of this machine."),
                new Marker(range(text, "version"), MarkerSeverity.INFO, "version is obsolete and has no effect."),
                new Marker(range(text, "image: influxdb:1.7"), MarkerSeverity.ERROR,
                        "There is no image influxdb:1.7 for this machine."),
                new Marker(range(text, "hostname"), MarkerSeverity.ERROR, "This name is taken.")));
        view.setFixProvider(place -> place.line() == from + 1
                ? List.of(new FixOffer("Use influxdb:1.8", () -> { }, Optional.of("image: influxdb:1.8")),
                        new FixOffer("Choose a tag\u2026", () -> { }, Optional.empty())) : List.of());
        view.setHoverProvider(place -> CompletableFuture.completedStage(Optional.of(new HoverContent("image",
                List.of("The image that the container is made of, with its tag. Without a tag Docker takes latest, "
                        + "and nobody knows tomorrow which version ran today."), "image: influxdb:1.7"))));
        view.reveal(TextRange.at(text.content().indexOf("image: influxdb")), false);
    }

    static CompletionList keys(SourceText text, TextPosition place) {
        String line = text.line(place.line());
        int start = text.lineStart(place.line()) + YamlLines.wordStart(line, place.column());
        TextRange replace = new TextRange(start, text.offset(place));
        return new CompletionList(List.of(
                item("image", "string", "image: |", replace),
                item("init", "boolean", "init: true|", replace),
                item("ipc", "string", "ipc: |", replace),
                item("environment", "list or map", "environment:\n  - |", replace),
                item("ports", "list", "ports:\n  - \"|\"", replace),
                new CompletionItem("crossbar", "service", "A service of this file.", "crossbar", replace,
                        CompletionKind.SERVICE),
                new CompletionItem("grafana-storage", "volume", "", "grafana-storage", replace, CompletionKind.VOLUME),
                new CompletionItem("${OCS_CONFIG_DIR}", "variable", "", "${OCS_CONFIG_DIR}", replace,
                        CompletionKind.VARIABLE)), false);
    }

    /** The values of {@code restart}, wherever the caret is. */
    static CompletionList restart(SourceText text, TextPosition place) {
        int start = text.lineStart(place.line()) + YamlLines.wordStart(text.line(place.line()), place.column());
        TextRange replace = new TextRange(start, text.offset(place));
        return new CompletionList(Stream.of("always", "unless-stopped", "no").map(word ->
                new CompletionItem(word, "", "", word, replace, CompletionKind.VALUE)).toList(), true);
    }

    private static CompletionItem item(String label, String detail, String insert, TextRange replace) {
        return new CompletionItem(label, detail, "What " + label + " means to a service, in a sentence or two that are "
                + "long enough to be broken over lines.", insert, replace, CompletionKind.KEY);
    }

    static FoldRange fold(SourceText text, String line, int to) {
        int from = line(text, line);
        return new FoldRange(from, to, to - from + " lines");
    }

    static int line(SourceText text, String words) {
        return IntStream.range(0, text.lineCount()).filter(i -> text.line(i).equals(words)).findFirst().orElseThrow();
    }

    static TextRange range(SourceText text, String words) {
        int start = text.content().indexOf(words);
        return new TextRange(start, start + words.length());
    }
}
