package org.sitewright.ocs.catalogue;

import org.sitewright.compose.Resolved;
import org.sitewright.compose.Resolver;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** A value as it would be written again elsewhere: aliases followed, merge keys put in, comments and quotes left out. */
public final class WrittenValue {
    private WrittenValue() {}

    /** @param resolver that has read the value */
    public static YamlValue of(Resolver resolver, Resolved value) {
        return switch (value.node()) {
            case YamlScalar scalar when isNull(scalar) -> new YamlValue.Nothing();
            case YamlScalar scalar when !scalar.isAlwaysText() && PlainScalars.isAmbiguous(scalar.value()) ->
                    new YamlValue.Literal(scalar.value());
            case YamlScalar scalar -> new YamlValue.Text(scalar.value());
            case YamlSequence ignored -> new YamlValue.Items(resolver.items(value).stream().map(item -> of(resolver, item)).toList());
            case YamlMapping ignored -> new YamlValue.Members(resolver.entries(value).stream()
                    .map(entry -> new YamlValue.Member(entry.key(), of(resolver, entry.value()))).toList());
            default -> new YamlValue.Nothing();
        };
    }

    static boolean isNull(YamlScalar scalar) {
        return !scalar.isAlwaysText() && PlainScalars.isNull(scalar.value());
    }
}
