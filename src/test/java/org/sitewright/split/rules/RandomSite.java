package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.split.Bonds;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;

/** Writes sites that use everything that a split must mind, in random styles, and groups their services at random. */
final class RandomSite {
    private static final List<String> NAMES = List.of("crossbar", "influxdb", "grafana", "agent-1", "Agent_2", "web.app", "db");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> names;
    private final String dash;
    private final boolean airy;
    private final boolean anchored;
    private final Set<String> used = new LinkedHashSet<>();
    private boolean logAnchor;

    RandomSite(Random random) {
        this.random = random;
        this.names = new ArrayList<>(NAMES.subList(0, 2 + random.nextInt(NAMES.size() - 1)));
        java.util.Collections.shuffle(names, random);
        this.dash = random.nextBoolean() ? "      - " : "    - ";
        this.airy = random.nextBoolean();
        this.anchored = random.nextBoolean();
        write();
    }

    String text() {
        return text.toString();
    }

    String dotEnv() {
        return "# what the site is\nTAG=v3\nDATA=./data\nSECRET_WORD=x y\n";
    }

    /** Each service somewhere, bonds kept, at least one of them not at the root. */
    Grouping grouping(ComposeFile file) {
        Bonds bonds = Bonds.of(file, "docker-compose.yaml");
        Grouping grouping = Grouping.allInRoot(file);
        for (String name : names) {
            String group = List.of(Group.ROOT_NAME, "first", "second").get(random.nextInt(3));
            grouping = grouping.move(bonds.together(name), group);
        }
        return grouping.filled().stream().allMatch(Group::isRoot) ? grouping.move(bonds.together(names.getFirst()), "first")
                : grouping;
    }

    private boolean often() {
        return random.nextInt(3) > 0;
    }

    private boolean seldom() {
        return random.nextInt(4) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void blank() {
        if (airy) {
            line("");
        }
    }

    private void write() {
        if (often()) {
            line("# the whole site");
            line("");
        }
        if (random.nextBoolean()) {
            line("version: '3.7'");
            blank();
        }
        if (anchored) {
            line("x-env: &env");
            line("  LOG: info # level");
            line("  TZ: ${TZ_OF_SITE:-UTC}");
            blank();
            line("x-base: &base");
            line("  restart: always");
            line("  environment: *env");
            blank();
        }
        StringBuilder above = new StringBuilder(text);
        text.setLength(0);
        line("services:");
        for (int i = 0; i < names.size(); i++) {
            if (airy && i > 0) {
                line("");
            }
            if (seldom()) {
                line("  # ------------------------");
                line("  # Part " + i);
                line("  # ------------------------");
                blank();
            }
            if (seldom()) {
                line("  # about " + names.get(i));
            }
            service(names.get(i), names.subList(0, i));
        }
        String services = text.toString();
        text.setLength(0);
        declarations();
        String declared = text.toString();
        text.setLength(0);
        boolean first = random.nextBoolean();
        text.append(above).append(first ? declared + (airy ? "\n" : "") : "").append(services)
                .append(first ? "" : (airy ? "\n" : "") + declared);
    }

    private void service(String name, List<String> earlier) {
        if (random.nextInt(8) == 0) {
            String depends = earlier.isEmpty() || random.nextBoolean() ? "" : ", depends_on: [" + earlier.getFirst() + "]";
            line("  " + name + ": {image: 'so/flow:${TAG}'" + depends + "}");
            return;
        }
        line("  " + name + ":" + (seldom() ? " # note" : ""));
        List<Runnable> keys = new ArrayList<>(List.of(() -> line("    image: so/x:" + any("v1", "${TAG}", "${NO:-v2}") + (seldom() ? " # why" : "")),
                this::environment, this::volumes, () -> dependencies(earlier), () -> network(earlier), this::others, this::logging));
        if (anchored && seldom()) {
            keys.add(() -> line("    <<: *base"));
        }
        if (random.nextBoolean()) {
            java.util.Collections.shuffle(keys, random);
        }
        keys.forEach(Runnable::run);
    }

    private void environment() {
        switch (random.nextInt(anchored ? 5 : 3)) {
            case 0 -> {
                line("    environment:");
                line(dash + "A=1");
                line(dash + "FROM_SHELL");
                line(dash + "WORD=${SECRET_WORD}");
            }
            case 1 -> {
                line("    environment:");
                line("      A: \"1\" # one");
                line("      TAG:");
            }
            case 2 -> { }
            case 3 -> line("    environment: *env");
            default -> {
                line("    environment:");
                line("      <<: *env");
                line("      OWN: x");
            }
        }
    }

    private void volumes() {
        List<String> mounts = new ArrayList<>();
        for (String mount : List.of("./conf:/config:ro", "../up/x:/up", "/abs:/abs", "~/home:/home", "store:/store", "named:/named",
                "out:/out", "${DATA}:/by-variable", "${ABS:-/opt}:/opt")) {
            if (seldom()) {
                mounts.add(mount);
            }
        }
        if (mounts.isEmpty()) {
            return;
        }
        mounts.forEach(mount -> used.add("volume " + mount.split(":")[0]));
        if (random.nextInt(4) == 0) {
            line("    volumes: [" + String.join(", ", mounts.stream().map(mount -> "'" + mount + "'").toList()) + "]");
        } else {
            line("    volumes:");
            mounts.forEach(mount -> line(dash + (random.nextBoolean() ? '"' + mount + '"' : mount) + (seldom() ? " # " + mount.length() : "")));
            if (seldom()) {
                line(dash + "type: bind");
                line(" ".repeat(dash.length()) + "source: ./long");
                line(" ".repeat(dash.length()) + "target: /long");
            }
        }
    }

    private void dependencies(List<String> earlier) {
        List<String> some = earlier.stream().filter(name -> random.nextBoolean()).toList();
        if (some.isEmpty()) {
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> line("    depends_on: [" + String.join(", ", some) + "]");
            case 1 -> {
                line("    depends_on:");
                some.forEach(name -> line(dash + name + (seldom() ? " # first" : "")));
            }
            default -> {
                line("    depends_on:");
                for (String name : some) {
                    line("      " + name + ":");
                    line("        condition: " + any("service_started", "service_healthy"));
                }
            }
        }
    }

    private void network(List<String> earlier) {
        switch (random.nextInt(8)) {
            case 0 -> line("    network_mode: host");
            case 1 -> {
                if (!earlier.isEmpty()) {
                    line("    network_mode: service:" + earlier.getLast());
                }
            }
            case 2 -> {
                used.add("network own");
                line("    networks: [own, default]");
            }
            case 3 -> {
                used.add("network own");
                line("    networks:");
                line("      default:");
                line("        aliases: [also-" + random.nextInt(9) + "]");
                line("      own:");
            }
            case 4 -> {
                if (!earlier.isEmpty()) {
                    line("    links: [\"" + earlier.getFirst() + ":other\"]");
                }
            }
            default -> { }
        }
    }

    private void others() {
        if (seldom()) {
            line("    ports: [\"127.0.0.1:" + (8000 + random.nextInt(1000)) + ":80\"]");
        }
        if (seldom()) {
            line("    env_file: " + any("a.env", "./a.env", "[a.env, ../b.env]"));
        }
        if (seldom()) {
            line("    build: " + any(".", "./img", "{context: img, args: [TAG]}"));
        }
        if (seldom()) {
            used.add("secret");
            line("    secrets: [word]");
        }
        if (seldom()) {
            used.add("config");
            line("    configs:");
            line(dash + "source: conf");
            line(" ".repeat(dash.length()) + "target: /etc/conf");
        }
        if (seldom()) {
            line("    labels: {a: b}");
        }
        if (seldom()) {
            line("    command: >-");
            line("      run");
            line("      # no comment");
        }
    }

    private void logging() {
        if (seldom()) {
            if (logAnchor) {
                line("    logging: *log");
            } else {
                logAnchor = true;
                line("    logging: &log");
                line("      driver: json-file");
                line("      options: {max-size: 10m}");
            }
        }
    }

    private void declarations() {
        if (used.stream().anyMatch(each -> each.matches("volume (store|named|out)"))) {
            line("volumes:");
            line("  store:" + any("", " {}", " {labels: [a=b]}"));
            line("  named: {name: \"kept-${TAG}\"}");
            line("  out:");
            line("    external: true");
            blank();
        }
        if (used.contains("network own")) {
            line("networks:");
            line("  own:");
            line("    driver: bridge");
            blank();
        }
        if (used.contains("secret")) {
            line("secrets:");
            line("  word: {file: ./word.txt}");
            blank();
        }
        if (used.contains("config")) {
            line("configs:");
            line("  conf:");
            line("    file: conf.txt");
            blank();
        }
    }
}
