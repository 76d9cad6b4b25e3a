package org.sitewright.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.Instance;

/**
 * Finds the roads to the database: from the publishers ({@code ocs/agents/influxdb_publisher/agent.py}: {@code --host} and
 * {@code --port}; {@code influxdb_publisher_v2}: {@code INFLUXDB_V2_URL} and its like), and from Grafana as far as that can be known.
 */
final class DatabaseRoads {
    static final String PUBLISHER = "InfluxDBAgent";
    static final String PUBLISHER_2 = "InfluxDBAgentv2";
    private static final int USUAL_PORT = 8086;
    private static final List<String> NEEDED = List.of("INFLUXDB_V2_TOKEN", "INFLUXDB_V2_ORG", "INFLUXDB_V2_BUCKET");

    private final Neighbourhood all;
    private final Located from;
    private final Settings settings;

    DatabaseRoads(Neighbourhood all, Located from, Settings settings) {
        this.all = all;
        this.from = from;
        this.settings = settings;
    }

    /** The road of a publisher; empty if the service is none, or nobody can tell. */
    Optional<Road> publisher(ConfigFile config) {
        return config.known().flatMap(found -> found.instance().flatMap(instance -> switch (instance.className().orElse("")) {
            case PUBLISHER -> Optional.of(first(found, instance));
            case PUBLISHER_2 -> Optional.of(second());
            default -> Optional.empty();
        }));
    }

    private Road first(ConfigFile.Entry entry, Instance instance) {
        Reasoning reasoning = new Reasoning();
        reasoning.fact("publisher.class", Optional.of(entry.where(instance.range(), instance.path())), PUBLISHER, instance.shownId());
        Optional<Argument> host = instance.arguments().argument("--host");
        Optional<Argument> port = instance.arguments().argument("--port");
        String name = host.flatMap(found -> found.texts().stream().findFirst()).orElse("influxdb");
        String number = port.flatMap(found -> found.texts().stream().findFirst()).orElse(Integer.toString(USUAL_PORT));
        boolean encrypted = instance.arguments().argument("--ssl").isPresent();
        Optional<Where> where = host.or(() -> port).map(found -> entry.where(found.range(), found.word().path()));
        reasoning.fact(host.isPresent() ? "publisher.host" : "publisher.default", where, name, number);
        String address = (encrypted ? "https://" : "http://") + name + ":" + number;
        return follow(Road.Kind.PUBLISHER, address, where.or(() -> Optional.of(entry.where(instance.range(), instance.path()))), 1, reasoning);
    }

    private Road second() {
        Reasoning reasoning = new Reasoning();
        reasoning.fact("publisher.class", Optional.of(from.whereName()), PUBLISHER_2, from.name());
        Optional<Said> url = settings.environment("INFLUXDB_V2_URL");
        if (url.isEmpty() && !settings.isPartlyUnknown()) {
            reasoning.bad(Road.Cause.ADDRESS, "publisher.no-url", Optional.of(from.where("environment")), from.name());
            return road(Road.Kind.PUBLISHER, "", Optional.empty(), reasoning);
        }
        List<String> missing = NEEDED.stream().filter(each -> settings.environment(each).isEmpty()).toList();
        if (!missing.isEmpty() && !settings.isPartlyUnknown()) {
            reasoning.bad(Road.Cause.SETTINGS, "publisher.missing", Optional.of(from.where("environment")), from.name(), String.join(", ", missing));
        } else if (url.isEmpty()) {
            reasoning.open(Road.Cause.ADDRESS, "address.perhaps-elsewhere", Optional.of(from.where("env_file")), "INFLUXDB_V2_URL");
        }
        if (url.isEmpty() || !reasoning.isOpen()) {
            return road(Road.Kind.PUBLISHER, url.map(Said::text).map(Url::shown).orElse(""), url.flatMap(Said::where), reasoning);
        }
        if (!url.get().isKnown()) {
            reasoning.open(Road.Cause.ADDRESS, "value.unset", url.get().where(), "INFLUXDB_V2_URL", String.join(", ", url.get().unset()));
            return road(Road.Kind.PUBLISHER, "", url.get().where(), reasoning);
        }
        reasoning.fact("address.environment", url.get().where(), Url.shown(url.get().text()), "INFLUXDB_V2_URL");
        return follow(Road.Kind.PUBLISHER, url.get().text(), url.get().where(), 2, reasoning);
    }

    /** The road of Grafana; empty in a site without a database. Grafana keeps its data sources itself: a file may tell, or nobody. */
    Optional<Road> dashboard() {
        if (all.databases().isEmpty()) {
            return Optional.empty();
        }
        Reasoning reasoning = new Reasoning();
        var mentions = HostMentions.of(from.service());
        for (var mention : mentions.entrySet()) {
            List<Located> meant = all.called(mention.getKey()).stream().filter(all.databases()::contains).toList();
            if (!meant.isEmpty()) {
                Optional<Where> where = from.service().environment().stream().filter(entry -> entry.path().equals(mention.getValue()))
                        .map(entry -> from.where(entry.range(), entry.path())).findFirst();
                reasoning.fact("dashboard.mentions", where, mention.getKey());
                return Optional.of(follow(Road.Kind.DASHBOARD, "http://" + mention.getKey() + ":" + USUAL_PORT, where, 0, reasoning));
            }
        }
        Located database = all.databases().getFirst();
        reasoning.endsAt(database);
        Reasoning aside = new Reasoning();
        String address = "http://" + database.name() + ":" + port(database);
        boolean reaches = all.url(address).flatMap(url -> reach(Optional.empty(), aside).follow(url)).isPresent();
        if (reaches) {
            reasoning.fact("dashboard.would", Optional.of(from.where("networks")), address);
        } else {
            reasoning.fact("dashboard.would-not", Optional.of(from.where("networks")), database.name());
        }
        reasoning.open(Road.Cause.ADDRESS, "dashboard.unknown", Optional.of(from.whereName()), from.name());
        return Optional.of(road(Road.Kind.DASHBOARD, "", Optional.empty(), reasoning));
    }

    private Reach reach(Optional<Where> said, Reasoning reasoning) {
        return new Reach(all, from, new Wanted(), said, reasoning);
    }

    /** @param version of the database that is spoken to; 0 for any */
    private Road follow(Road.Kind kind, String address, Optional<Where> where, int version, Reasoning reasoning) {
        Optional<Url> url = all.url(address);
        if (url.isEmpty()) {
            reasoning.bad(Road.Cause.ADDRESS, "address.malformed", where, Url.shown(address));
        } else {
            reach(where, reasoning).follow(url.get()).ifPresent(arrival -> arrive(arrival, url.get(), where, version, reasoning));
        }
        if (reasoning.isOpen()) {
            reasoning.good("works." + kind.name().toLowerCase(Locale.ROOT), Optional.empty(), from.name(), reasoning.end().map(Located::name).orElse(""));
        }
        return road(kind, Url.shown(address), where, reasoning);
    }

    private void arrive(Reach.Arrival arrival, Url url, Optional<Where> where, int version, Reasoning reasoning) {
        Located at = arrival.at();
        if (!all.databases().contains(at)) {
            ServiceRole role = at.role();
            boolean other = role == ServiceRole.AGENT || role == ServiceRole.CROSSBAR || role == ServiceRole.GRAFANA;
            if (other) {
                reasoning.bad(Road.Cause.REACH, "arrive.no-database", Optional.of(at.where("image")), at.name(), at.text("image"));
            } else {
                reasoning.open(Road.Cause.REACH, "arrive.unknown", Optional.of(at.where("image")), at.name());
            }
            return;
        }
        reasoning.endsAt(at);
        int port = port(at);
        if (port == 0) {
            reasoning.open(Road.Cause.REACH, "port.own-config", Optional.of(at.where("image")), at.name(), arrival.port());
        } else if (arrival.port() != port) {
            boolean published = !arrival.overHost() && at.publications().stream()
                    .anyMatch(each -> each.has(arrival.port()) && each.behind(arrival.port()) == port);
            reasoning.bad(Road.Cause.REACH, published ? "port.published" : "port.wrong", where, arrival.port(), at.name(), port);
        } else {
            reasoning.good("port.right", Optional.of(at.where("image")), at.name(), port);
        }
        if (reasoning.isOpen() && url.scheme().equals("https")) {
            reasoning.open(Road.Cause.ADDRESS, "database.encrypted", where, at.name());
        }
        if (reasoning.isOpen() && version > 0) {
            version(at, version, reasoning);
        }
    }

    private static void version(Located at, int wanted, Reasoning reasoning) {
        String tag = ImageReference.of(at.text("image")).tag().orElse("");
        int major = !tag.isEmpty() && Character.isDigit(tag.charAt(0)) && (tag.length() == 1 || !Character.isDigit(tag.charAt(1))) ? tag.charAt(0) - '0' : 0;
        Optional<Where> where = Optional.of(at.where("image"));
        if (major == 0) {
            reasoning.open(Road.Cause.VERSION, "database.version-unknown", where, at.name(), at.text("image"), wanted);
        } else if (major != wanted) {
            reasoning.bad(Road.Cause.VERSION, wanted == 1 ? "database.not-1" : "database.not-2", where, at.name(), at.text("image"));
        } else {
            reasoning.good("database.version", where, at.text("image"));
        }
    }

    /** The port that the database listens on: an address such as {@code :8086} may say another. 0 if nobody knows. */
    private int port(Located database) {
        Settings own = new Settings(all.site(), database);
        Optional<Said> bound = own.environment("INFLUXDB_HTTP_BIND_ADDRESS").or(() -> own.environment("INFLUXD_HTTP_BIND_ADDRESS"));
        if (bound.isEmpty()) {
            return USUAL_PORT;
        }
        String text = bound.get().text().substring(bound.get().text().lastIndexOf(':') + 1);
        return bound.get().isKnown() && text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private Road road(Road.Kind kind, String address, Optional<Where> where, Reasoning reasoning) {
        return new Road(kind, from.place(), reasoning.end().map(Located::place), address, where, reasoning.verdict(), reasoning.cause(), reasoning.steps(),
                reasoning.verdict() == Road.Verdict.CANNOT ? mends(reasoning) : List.of());
    }

    private List<Mend> mends(Reasoning reasoning) {
        List<Mend> mends = new ArrayList<>();
        boolean second = reasoning.steps().getFirst().arguments().contains(PUBLISHER_2);
        Optional<Located> database = reasoning.end().or(() -> all.databases().stream().findFirst());
        boolean bySetting = reasoning.cause() == Road.Cause.REACH || reasoning.cause() == Road.Cause.ADDRESS;
        if (second && bySetting && database.isPresent() && !Neighbourhood.common(from, database.get()).isEmpty() && port(database.get()) > 0) {
            String url = "http://" + database.get().name() + ":" + port(database.get());
            mends.add(Mend.of("mend.set", from.file(), new Edit.SetEnvironment(from.name(), "INFLUXDB_V2_URL", url), "INFLUXDB_V2_URL", url));
        }
        return mends;
    }

    private final class Wanted implements Reach.Wanted {
        @Override
        public List<Located> candidates() {
            return all.databases();
        }

        @Override
        public int port(Located candidate) {
            return DatabaseRoads.this.port(candidate);
        }

        @Override
        public boolean isUsualName(String name) {
            return name.contains("influx");
        }
    }
}
