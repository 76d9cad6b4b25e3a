package org.sitewright.ocs.catalogue;

import java.util.List;
import java.util.Optional;
import org.sitewright.yaml.YamlValue;

/**
 * The service that an entry becomes in a compose file. Keys and values are those of the Compose Specification; what differs
 * from site to site (instance-id, host name, addresses of the router, mount of the site config file) is not among them.
 *
 * @param name    that its documentation gives it
 * @param members its keys, {@code image} among them
 */
public record ServiceBlock(String name, List<YamlValue.Member> members) {
    public ServiceBlock {
        members = List.copyOf(members);
    }

    public Optional<YamlValue> value(String key) {
        return members.stream().filter(member -> member.key().equals(key)).map(YamlValue.Member::value).findFirst();
    }

    /** The text of a key; empty where there is none, or another kind of value. */
    public String text(String key) {
        return value(key).map(ServiceBlock::text).orElse("");
    }

    /** The texts of a list; empty where there is none. */
    public List<String> texts(String key) {
        return value(key).filter(YamlValue.Items.class::isInstance).map(YamlValue.Items.class::cast).map(YamlValue.Items::items)
                .orElse(List.of()).stream().map(ServiceBlock::text).toList();
    }

    /** The entries of a mapping; empty where there is none. */
    public List<YamlValue.Member> entries(String key) {
        return value(key).filter(YamlValue.Members.class::isInstance).map(YamlValue.Members.class::cast)
                .map(YamlValue.Members::members).orElse(List.of());
    }

    public String image() {
        return text("image");
    }

    /** Whether it runs on the network of the machine itself. */
    public boolean onHostNetwork() {
        return text("network_mode").equals("host");
    }

    static String text(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> text;
            case YamlValue.Literal(String text) -> text;
            default -> "";
        };
    }
}
