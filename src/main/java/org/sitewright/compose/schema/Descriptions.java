package org.sitewright.compose.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words about keys. Read when the first one is asked for, since checking needs none. An entry is named by the key's path,
 * its note for sites by the path and {@code #site}, its example by {@code #example}, a value of it by {@code #is/} and the value.
 */
final class Descriptions {
    static final String SITE = "#site";
    static final String EXAMPLE = "#example";
    static final String VALUE = "#is/";

    private final Supplier<Map<String, String>> source;
    private volatile @Nullable Map<String, String> entries;

    Descriptions(Supplier<Map<String, String>> source) {
        this.source = source;
    }

    /** Descriptions that come with the program, beside a class. */
    static Descriptions ofResource(Class<?> owner, String name) {
        return new Descriptions(() -> read(owner, name));
    }

    private static Map<String, String> read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            for (String key : properties.stringPropertyNames()) {
                read.put(key, properties.getProperty(key));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name, e);
        }
    }

    Optional<String> of(String path) {
        return Optional.ofNullable(entries().get(path));
    }

    Optional<String> siteNote(String path) {
        return of(path + SITE);
    }

    Optional<String> example(String path) {
        return of(path + EXAMPLE);
    }

    Optional<String> ofValue(String path, String value) {
        return of(path + VALUE + value);
    }

    /** All entries, read now if they were not before. Two threads may both read; they read the same. */
    Map<String, String> entries() {
        Map<String, String> read = entries;
        if (read == null) {
            read = source.get();
            entries = read;
        }
        return read;
    }
}
