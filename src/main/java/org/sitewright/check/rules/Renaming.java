package org.sitewright.check.rules;

import java.util.Optional;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/** Makes the edits that let a service refer to something else. */
final class Renaming {
    /**
     * The edit that puts another name in the place of one that a service refers to.
     *
     * @return empty where the name comes from an anchor and is more than a whole value
     */
    Optional<Edit> edit(Service service, Reference reference, String name) {
        if (!reference.origin().isOwn()) {
            return Optional.empty();
        }
        Optional<YamlScalar> scalar = Written.scalar(service, reference.path());
        if (reference.kind() == Reference.Kind.VOLUME && scalar.isPresent()) {
            int index = Written.index(reference.path());
            return Optional.of(new Edit.SetMount(service.name(), index, MountSpec.of(scalar.get().value()).withSource(name),
                    Edit.Shared.ASK));
        }
        if (reference.kind() == Reference.Kind.VOLUME) {
            return Optional.of(new Edit.SetValue(reference.path().key("source"), name));
        }
        if (isKey(reference)) {
            return Optional.of(new Edit.RenameKey(reference.path(), name));
        }
        return scalar.map(written -> new Edit.SetValue(reference.path(), replaced(written, reference.range(), name)));
    }

    /** Whether the name is a key: under {@code networks: {name: …}}. */
    private static boolean isKey(Reference reference) {
        return reference.path().size() == 4 && reference.path().last() instanceof YamlPath.Key
                && reference.kind() != Reference.Kind.SERVICE;
    }

    /** The scalar's text with another name in place of the one whose range is given. */
    private static String replaced(YamlScalar scalar, TextRange range, String name) {
        int quote = scalar.style().isQuoted() ? 1 : 0;
        int start = range.start() - scalar.contentStart() - quote;
        int end = range.end() - scalar.contentStart() - quote;
        boolean within = start >= 0 && end <= scalar.value().length();
        return within ? scalar.value().substring(0, start) + name + scalar.value().substring(end) : name;
    }
}
