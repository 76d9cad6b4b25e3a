package org.sitewright.compose.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys of a kind of file, of compose files first of all, as a tree. Immutable. Loading takes a few milliseconds, some twenty in a cold program: load it once. */
public final class KeyTable {
    private static final String KEYS = "keys.tsv";
    private static final String DESCRIPTIONS = "descriptions.properties";

    private final KeySpec root;

    private KeyTable(KeySpec root) {
        this.root = root;
    }

    /**
     * The table that comes with the program.
     *
     * @throws UncheckedIOException  if it cannot be read
     * @throws IllegalStateException if it is missing or malformed
     */
    public static KeyTable load() {
        return load(KeyTable.class, KEYS, DESCRIPTIONS);
    }

    /**
     * A table of another kind of file, with the same columns.
     *
     * @param owner        a class beside which the resources stand
     * @param keys         the name of the table
     * @param descriptions the name of the words about its keys
     * @throws UncheckedIOException  if it cannot be read
     * @throws IllegalStateException if it is missing or malformed
     */
    public static KeyTable load(Class<?> owner, String keys, String descriptions) {
        try (InputStream stream = owner.getResourceAsStream(keys)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + keys);
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)),
                    Descriptions.ofResource(owner, descriptions));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + keys, e);
        }
    }

    static KeyTable read(BufferedReader source, Descriptions descriptions) throws IOException {
        Branch top = new Branch(KeyFacts.root());
        for (KeyFacts facts : new TableReader().read(source)) {
            top.put(TableReader.steps(facts.path()), facts);
        }
        return new KeyTable(top.toSpec(descriptions));
    }

    /** The map that a compose file is. */
    public KeySpec root() {
        return root;
    }

    /**
     * What the table says of a place.
     *
     * @param path steps from the root: a key or a chosen name ({@code *} for any) for a map; {@code []} or an index such as
     *             {@code 0} for a list; a number is an index wherever a list may stand
     * @return empty for a path that the table does not know, {@code x-} keys among them
     */
    public Optional<KeySpec> find(List<String> path) {
        KeySpec spec = root;
        for (String step : path) {
            Optional<KeySpec> next = step(spec, step);
            if (next.isEmpty()) {
                return next;
            }
            spec = next.get();
        }
        return Optional.of(spec);
    }

    private static Optional<KeySpec> step(KeySpec spec, String step) {
        if (step.equals(KeySpec.ITEM)) {
            return spec.items();
        }
        if (step.equals(KeySpec.ANY)) {
            return spec.anyKey();
        }
        // A list and a map of chosen names may both stand at "environment": an index can only be meant for the list there.
        if (spec.items().isPresent() && isIndex(step)) {
            return spec.items();
        }
        return step.startsWith("x-") && spec.allowsExtensions() ? Optional.empty() : spec.child(step);
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** All places in the table's order, the root and the items of plain lists left out. */
    public Stream<KeySpec> all() {
        return below(root).filter(spec -> !(spec.name().equals(KeySpec.ITEM) && spec.children().isEmpty()
                && spec.forms().stream().allMatch(Form::isScalar)));
    }

    private static Stream<KeySpec> below(KeySpec spec) {
        return Stream.concat(spec.children().values().stream(), Stream.concat(spec.anyKey().stream(), spec.items().stream()))
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    /** A place while the tree is being built. */
    private static final class Branch {
        private final KeyFacts facts;
        private final Map<String, Branch> branches = new LinkedHashMap<>();

        Branch(KeyFacts facts) {
            this.facts = facts;
        }

        void put(List<String> steps, KeyFacts added) {
            Branch branch = this;
            for (String step : steps.subList(0, steps.size() - 1)) {
                Branch next = branch.branches.get(step);
                if (next == null) {
                    throw new IllegalStateException("No line for " + step + " above " + added.path());
                }
                branch = next;
            }
            if (branch.branches.putIfAbsent(steps.getLast(), new Branch(added)) != null) {
                throw new IllegalStateException("Twice in the table: " + added.path());
            }
        }

        KeySpec toSpec(Descriptions descriptions) {
            LinkedHashMap<String, KeySpec> children = new LinkedHashMap<>();
            Optional<KeySpec> anyKey = Optional.empty();
            Optional<KeySpec> items = Optional.empty();
            for (Map.Entry<String, Branch> branch : branches.entrySet()) {
                KeySpec spec = branch.getValue().toSpec(descriptions);
                switch (branch.getKey()) {
                    case KeySpec.ANY -> anyKey = Optional.of(spec);
                    case KeySpec.ITEM -> items = Optional.of(spec);
                    default -> children.put(branch.getKey(), spec);
                }
            }
            if (items.isEmpty() && facts.forms().contains(Form.LIST)) {
                items = Optional.of(new Branch(facts.plainItems()).toSpec(descriptions));
            }
            return new KeySpec(facts, children, anyKey, items, descriptions);
        }
    }
}
