package org.sitewright.assist;

import java.util.List;
import java.util.Set;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;

/** Offers the values of keys, and the keys that are names: what the table allows, and what the files know. */
final class NameOffers {
    private static final String SERVICE = "services.*.";
    private static final List<String> REUSED = List.of("hostname", "user", "working_dir", "platform", "env_file", "domainname");

    /** The keys of a service whose values are names of services, or of what is declared. */
    private static final Set<String> NAMED = Set.of("depends_on[]", "extends", "extends.service", "links[]", "volumes_from[]", "network_mode",
            "ipc", "pid", "networks[]", "secrets[]", "secrets[].source", "build.secrets[]", "build.secrets[].source", "configs[]",
            "configs[].source", "volumes[]", "volumes[].source");

    private final Known known;
    private final Words words;
    private final EnvironmentOffers environment;
    private final ShortFormOffers shortForms;

    NameOffers(Known known, Words words) {
        this.known = known;
        this.words = words;
        this.environment = new EnvironmentOffers(known, words);
        this.shortForms = new ShortFormOffers(known, words);
    }

    /** Adds the names that may stand as keys of a mapping. */
    void addKeys(KeySpec map, Offers offers) {
        boolean flow = offers.spot().flow();
        boolean whole = offers.spot().colonFollows() || offers.spot().isQuoted();
        switch (map.path()) {
            case "services" -> {
                names(known.missing(Reference.Kind.SERVICE), Reference.Kind.SERVICE, offers, nested(offers, "image: |"));
                if (!flow && !whole) {
                    new Snippets(known, words).addService(offers);
                }
            }
            case "networks" -> names(known.missing(Reference.Kind.NETWORK), Reference.Kind.NETWORK, offers, ":|");
            case "volumes" -> names(known.missing(Reference.Kind.VOLUME), Reference.Kind.VOLUME, offers, ":|");
            case "secrets" -> names(known.missing(Reference.Kind.SECRET), Reference.Kind.SECRET, offers, nested(offers, "file: |"));
            case "configs" -> names(known.missing(Reference.Kind.CONFIG), Reference.Kind.CONFIG, offers, nested(offers, "file: |"));
            case SERVICE + "depends_on" -> services(offers, nested(offers, "condition: |"));
            case SERVICE + "networks" -> {
                declared(Reference.Kind.NETWORK, offers, ":|");
                defaultNetwork(offers, ":|");
            }
            case SERVICE + "environment" -> environment.addKeys(offers);
            case "hosts" -> new ConfigOffers(known, words).missingHosts().forEach(name -> offers.add(ProposalKind.VALUE, name, words.of("config.host"), "",
                    whole ? name : name + nested(offers, "agent-instances: |")));
            default -> { }
        }
    }

    private static String nested(Offers offers, String inner) {
        return offers.spot().flow() ? ": {" + inner + "}" : ":\n" + " ".repeat(offers.style().indentStep()) + inner;
    }

    /** Whether the scalars at a place are of a few that are known, or names of what the file has. */
    static boolean isChoice(KeySpec spec) {
        return spec.path().startsWith(SERVICE) && NAMED.contains(spec.path().substring(SERVICE.length())) || ConfigOffers.knows(spec)
                || !spec.allowedValues().isEmpty() || spec.suggestions().stream().anyMatch(NameOffers::isReady)
                || spec.forms().contains(Form.BOOLEAN) && !spec.path().endsWith(KeySpec.ANY);
    }

    /** Adds the scalars that may stand at a place. */
    void addValues(KeySpec spec, Offers offers) {
        String path = spec.path();
        if (ConfigOffers.knows(spec)) {
            new ConfigOffers(known, words).addValues(spec, offers);
            return;
        }
        switch (path) {
            case SERVICE + "depends_on[]", SERVICE + "extends", SERVICE + "extends.service" -> services(offers, "");
            case SERVICE + "links[]", SERVICE + "volumes_from[]" -> services(offers, "");
            case SERVICE + "network_mode", SERVICE + "ipc", SERVICE + "pid" -> prefixed(spec, offers);
            case SERVICE + "networks[]" -> {
                declared(Reference.Kind.NETWORK, offers, "");
                defaultNetwork(offers, "");
            }
            case SERVICE + "secrets[]", SERVICE + "secrets[].source", SERVICE + "build.secrets[]",
                    SERVICE + "build.secrets[].source" -> declared(Reference.Kind.SECRET, offers, "");
            case SERVICE + "configs[]", SERVICE + "configs[].source" -> declared(Reference.Kind.CONFIG, offers, "");
            case SERVICE + "volumes[].source" -> declared(Reference.Kind.VOLUME, offers, "");
            case SERVICE + "volumes[]" -> shortForms.addMounts(spec, offers);
            case SERVICE + "image" -> shortForms.addImages(spec, offers);
            case SERVICE + "environment[]" -> environment.addItems(spec, offers);
            case SERVICE + "environment.*" -> environment.addValues(spec, offers);
            default -> listed(spec, offers);
        }
        if (path.startsWith(SERVICE) && REUSED.contains(path.substring(SERVICE.length()))) {
            for (String value : known.valuesOf(spec.name())) {
                offers.scalar(ProposalKind.VALUE, value, words.of("value.used"), "", spec);
            }
        }
    }

    /** What the table allows or suggests. */
    private void listed(KeySpec spec, Offers offers) {
        List<String> values = spec.allowedValues().isEmpty() ? spec.suggestions() : spec.allowedValues();
        for (String value : values) {
            if (isReady(value) && !offers.spot().present().contains(value)) {
                offers.scalar(ProposalKind.VALUE, value, "", spec.valueDescription(value).orElse(""), spec);
            }
        }
        if (spec.forms().contains(Form.BOOLEAN)) {
            offers.scalar(ProposalKind.VALUE, "true", "", spec.valueDescription("true").orElse(""), spec);
            offers.scalar(ProposalKind.VALUE, "false", "", spec.valueDescription("false").orElse(""), spec);
        }
    }

    /** Whether a suggestion has no word in it for the user to replace. */
    private static boolean isReady(String value) {
        return !value.contains("NAME") && !value.contains("SERVICE");
    }

    private void prefixed(KeySpec spec, Offers offers) {
        listed(spec, offers);
        for (String name : known.servicesByUse()) {
            offers.scalar(ProposalKind.SERVICE, "service:" + name, known.service(name).map(this::detail).orElse(""),
                    spec.valueDescription("service:NAME").orElse(""), spec);
        }
        if (!offers.spot().isQuoted()) {
            offers.add(ProposalKind.VALUE, "container:", "", spec.valueDescription("container:NAME").orElse(""), "container:|");
        }
    }

    private void services(Offers offers, String behind) {
        // Made once: a site may have a thousand services.
        String documentation = words.of("service.documentation");
        for (String name : known.servicesByUse()) {
            if (!offers.spot().present().contains(name)) {
                offers.add(ProposalKind.SERVICE, name, known.service(name).map(this::detail).orElse(""), documentation,
                        offers.spot().colonFollows() ? name : name + behind);
            }
        }
    }

    private String detail(Service service) {
        String image = service.text("image");
        return image.isEmpty() ? words.of("service.detail") : image;
    }

    private void declared(Reference.Kind kind, Offers offers, String behind) {
        names(known.declarations(kind).stream().map(Declaration::name).toList(), kind, offers, behind);
    }

    private void names(List<String> names, Reference.Kind kind, Offers offers, String behind) {
        boolean missing = !behind.isEmpty() && offers.spot().path().size() == 1;
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        boolean whole = offers.spot().colonFollows() || offers.spot().isQuoted();
        for (String name : names) {
            if (!offers.spot().present().contains(name)) {
                offers.add(proposalKind(kind), name, words.of(word + ".detail"),
                        missing ? words.of("missing.documentation", name) : words.of(word + ".documentation", name),
                        whole ? name : name + behind);
            }
        }
    }

    private void defaultNetwork(Offers offers, String behind) {
        if (!offers.spot().present().contains("default")) {
            offers.add(ProposalKind.NETWORK, "default", words.of("network.detail"), words.of("network.default"),
                    offers.spot().colonFollows() ? "default" : "default" + behind);
        }
    }

    private static ProposalKind proposalKind(Reference.Kind kind) {
        return switch (kind) {
            case SERVICE -> ProposalKind.SERVICE;
            case VOLUME -> ProposalKind.VOLUME;
            case NETWORK -> ProposalKind.NETWORK;
            case SECRET, CONFIG -> ProposalKind.VALUE;
        };
    }
}
