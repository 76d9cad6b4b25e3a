package org.sitewright.compose.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of the table, read.
 *
 * @param path        the path from the root
 * @param name        its last step
 * @param describedBy the path whose description holds for this one: its own, or that of the list for an item without a line
 * @param forms       in the table's order
 * @param itemForms   empty where no list may stand
 * @param values      the only scalars allowed; empty for all
 * @param namePattern for the keys of a map
 * @param open        whether a map takes keys that the table does not know
 */
record KeyFacts(String path, String name, String describedBy, Set<Form> forms, Set<Form> itemForms, boolean uniqueItems,
        List<String> values, List<String> suggestions, Set<String> required, Optional<Pattern> pattern,
        Optional<Pattern> namePattern, OptionalDouble minimum, OptionalDouble maximum, boolean deprecated, boolean open,
        Optional<ValueFormat> format, int commonness, Optional<String> since) {

    /** The root map, which has no line of its own. */
    static KeyFacts root() {
        return new KeyFacts("", "", "", Set.of(Form.MAP), Set.of(), false, List.of(), List.of(), Set.of(), Optional.empty(),
                Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false, false, Optional.empty(), 0,
                Optional.empty());
    }

    /** The items of this list, where the table has no line for them: plain scalars with the list's own limits. */
    KeyFacts plainItems() {
        return new KeyFacts(path + KeySpec.ITEM, KeySpec.ITEM, describedBy, itemForms, Set.of(), false, values, suggestions,
                Set.of(), pattern, Optional.empty(), minimum, maximum, false, false, format, 0, Optional.empty());
    }
}
