package org.sitewright.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes compose files in random styles: indents, dashes, quotes, comments, flow and block, anchors, line breaks. */
final class RandomCompose {
    private static final List<String> NAMES = List.of("crossbar", "influxdb", "ocs-web", "my.svc", "agent_1", "Grafana");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int step;
    private final int dash;
    private final char quote;
    private final boolean blank;
    private final boolean anchors;
    private final List<String> names = new ArrayList<>();

    RandomCompose(Random random) {
        this.random = random;
        this.step = 1 + random.nextInt(4);
        this.dash = random.nextBoolean() ? 0 : step;
        this.quote = random.nextInt(3) == 0 ? '\'' : '"';
        this.blank = random.nextBoolean();
        this.anchors = random.nextInt(3) > 0;
    }

    String write() {
        names.addAll(NAMES.subList(0, 1 + random.nextInt(NAMES.size())));
        Collections.shuffle(names, random);
        if (random.nextBoolean()) {
            line(0, "# site \uD83D\uDE00 file");
            line(0, "");
        }
        if (random.nextBoolean()) {
            line(0, "version: " + quoted("3.7"));
        }
        if (anchors) {
            line(0, "x-env: &env");
            line(1, "LOGLEVEL: info # level");
            line(1, "TZ: " + quoted("UTC"));
            line(0, "x-base: &base");
            line(1, "restart: always");
            line(1, "environment: *env");
        }
        boolean volumesFirst = random.nextBoolean();
        if (volumesFirst) {
            line(0, "volumes:");
            line(1, "data:");
            line(0, "");
        }
        line(0, "services:");
        for (String name : names) {
            service(name);
        }
        if (!volumesFirst && random.nextBoolean()) {
            line(0, "networks:");
            line(1, "default: {external: true, name: ocs-net}");
        }
        String result = text.toString();
        result = random.nextInt(4) == 0 ? result.stripTrailing() : result;
        return random.nextInt(4) == 0 ? result.replace("\n", "\r\n") : result;
    }

    private void line(int depth, String line) {
        text.append(line.isEmpty() ? "" : " ".repeat(depth * step)).append(line).append('\n');
    }

    private String quoted(String value) {
        return quote + value + quote;
    }

    private String maybeQuoted(String value) {
        return random.nextBoolean() ? quoted(value) : value;
    }

    private void service(String name) {
        if (random.nextInt(3) == 0) {
            line(1, "# about " + name);
        }
        if (random.nextInt(8) == 0) {
            line(1, name + ": {image: " + quoted("so/flow:v1") + ", restart: always}");
            return;
        }
        line(1, name + ":" + (random.nextInt(5) == 0 ? " # note" : ""));
        List<Runnable> keys = new ArrayList<>(List.of(
                () -> line(2, "image: " + maybeQuoted("localhost:5000/so/" + name.toLowerCase(java.util.Locale.ROOT) + ":v1")
                        + comment()),
                () -> line(2, "hostname: ocs-docker" + comment()),
                () -> line(2, "user: " + quoted("9000")),
                () -> line(2, "container_name: " + maybeQuoted(name)),
                this::ports, this::environment, this::volumes, () -> dependencies(name), this::command));
        if (anchors && random.nextInt(3) == 0) {
            keys.add(() -> line(2, "<<: *base"));
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(keys, random);
        }
        int count = 1 + random.nextInt(keys.size());
        keys.subList(0, count).forEach(Runnable::run);
        if (blank) {
            line(0, "");
        }
    }

    private String comment() {
        return random.nextInt(4) == 0 ? " # why: because" : "";
    }

    private void items(String key, List<String> items) {
        if (random.nextInt(5) == 0) {
            line(2, key + ": [" + String.join(", ", items.stream().map(this::quoted).toList()) + "]");
            return;
        }
        line(2, key + ":");
        boolean quotes = random.nextBoolean();
        for (String item : items) {
            text.append(" ".repeat(2 * step + dash)).append("- ").append(quotes ? quoted(item) : item).append(comment()).append('\n');
        }
    }

    private void ports() {
        if (random.nextInt(4) == 0) {
            line(2, "ports:");
            text.append(" ".repeat(2 * step + dash)).append("- target: 80\n");
            text.append(" ".repeat(2 * step + dash)).append("  published: ").append(maybeQuoted("8080")).append('\n');
            text.append(" ".repeat(2 * step + dash)).append("  mode: host\n");
        } else {
            items("ports", List.of("127.0.0.1:8086:8086", "3000:3000/udp"));
        }
    }

    private void environment() {
        switch (random.nextInt(anchors ? 5 : 3)) {
            case 0 -> items("environment", List.of("LOGLEVEL=debug", "SITE_HUB=ws://crossbar:8001/ws"));
            case 1 -> {
                line(2, "environment:");
                line(3, "LOGLEVEL: debug" + comment());
                line(3, "N_ITEMS: 12");
                line(3, "EMPTY:");
            }
            case 2 -> line(2, "environment: {LOGLEVEL: debug}");
            case 3 -> line(2, "environment: *env");
            default -> {
                line(2, "environment:");
                line(3, "<<: *env");
                line(3, "OWN: " + quoted("1"));
            }
        }
    }

    private void volumes() {
        if (random.nextInt(4) == 0) {
            line(2, "volumes:");
            text.append(" ".repeat(2 * step + dash)).append("- type: bind\n");
            text.append(" ".repeat(2 * step + dash)).append("  source: ./long\n");
            text.append(" ".repeat(2 * step + dash)).append("  target: /long\n");
        } else {
            items("volumes", List.of("data:/data", "${OCS_CONFIG_DIR}:/config:ro"));
        }
    }

    private void dependencies(String name) {
        List<String> others = names.subList(0, names.indexOf(name));
        if (others.isEmpty()) {
            return;
        }
        List<String> some = others.subList(0, 1 + random.nextInt(others.size()));
        if (random.nextInt(3) == 0) {
            line(2, "depends_on:");
            boolean braces = random.nextBoolean();
            for (String other : some) {
                line(3, other + (braces ? ": {condition: service_started}" : ":"));
                if (!braces) {
                    line(4, "condition: service_healthy");
                }
            }
        } else {
            items("depends_on", some);
        }
    }

    private void command() {
        if (random.nextBoolean()) {
            line(2, "command: >-");
            line(3, "run --fast");
            line(3, "# not a comment");
        } else {
            line(2, "healthcheck:");
            line(3, "# every now and then");
            line(3, "interval: 30s");
        }
    }
}
