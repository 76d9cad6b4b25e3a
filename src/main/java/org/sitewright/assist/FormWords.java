package org.sitewright.assist;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;

/** Says in words which forms a value may have: "list or map". */
record FormWords(Words words) {
    String of(KeySpec spec) {
        return spec.forms().stream().filter(form -> form != Form.NULL)
                .map(form -> words.of("form." + form.name().toLowerCase(Locale.ROOT))).distinct()
                .collect(Collectors.joining(words.of("form.or")));
    }
}
