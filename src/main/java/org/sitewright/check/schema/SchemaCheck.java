package org.sitewright.check.schema;

import java.util.List;
import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlTree;

/** Checks keys, forms and values against the table of the Compose Specification. */
public final class SchemaCheck {
    private final KeyTable keys;
    private final Forms forms = new Forms();

    public SchemaCheck(KeyTable keys) {
        this.keys = keys;
    }

    /**
     * What concerns the file's root and its sections as a whole: its form, keys that stand there twice, keys that Compose does
     * not know. Ranges count in the text.
     */
    public void checkTopLevel(YamlTree tree, Reporter reporter) {
        new TopLevelCheck(tree, keys, forms, reporter).check();
    }

    /**
     * Checks one entry and all below it.
     *
     * @param body    ranges count from its frame's start
     * @param parents the keys above it: empty for a top-level entry, {@code services} for a service
     */
    public void checkEntry(YamlEntry.Body body, List<String> parents, Reporter reporter) {
        Optional<KeySpec> parent = keys.find(parents);
        new EntryWalker(keys, forms, reporter, body).walk(Way.of(parents), parent);
    }
}
