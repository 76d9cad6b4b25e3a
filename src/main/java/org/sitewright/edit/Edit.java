package org.sitewright.edit;

import java.util.List;
import org.sitewright.compose.Reference;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * What a user means to change in one compose file. Whether it comes from the canvas, the form, a fix or the command line makes
 * no difference.
 */
public sealed interface Edit {
    /** What to do where a value comes from an anchor that others use too. */
    enum Shared {
        /** Nothing yet: the edit is refused, and the refusal names who else is touched. */
        ASK,
        /** Change it at the anchor, for all that use it. */
        AT_ANCHOR,
        /** Override it here, for this one. */
        HERE
    }

    /** Sets a scalar; keys on the way that are missing are added. The value is written as the key's form asks for. */
    record SetValue(YamlPath path, String value, Shared shared) implements Edit {
        public SetValue(YamlPath path, String value) {
            this(path, value, Shared.ASK);
        }
    }

    /** Takes an entry or an item away; a collection that is empty then goes with it. */
    record Unset(YamlPath path, Shared shared) implements Edit {
        public Unset(YamlPath path) {
            this(path, Shared.ASK);
        }
    }

    /** Gives an entry another key, at its place. References to it are not followed. */
    record RenameKey(YamlPath path, String newKey) implements Edit {}

    /** Puts a plain scalar into quotes as it stands. */
    record Quote(YamlPath path) implements Edit {}

    /** Replaces text as it is, for texts that cannot be read. */
    record ReplaceText(TextRange range, String replacement) implements Edit {}

    record AddService(String name, String image) implements Edit {}

    /** Takes a service away, with its heading comment, and all that waits for it or names it in {@code links} no longer does. */
    record RemoveService(String service) implements Edit {}

    /**
     * Renames a service wherever the file refers to it.
     *
     * @param inEnvironment also where the value of an environment entry names it as a host
     */
    record RenameService(String service, String newName, boolean inEnvironment) implements Edit {}

    /** Adds a copy below; what must be unique ({@code container_name}, the host's ports) is left out of it. */
    record DuplicateService(String service, String newName) implements Edit {}

    record AddDependency(String service, String awaited, Shared shared) implements Edit {
        public AddDependency(String service, String awaited) {
            this(service, awaited, Shared.ASK);
        }
    }

    record RemoveDependency(String service, String awaited, Shared shared) implements Edit {
        public RemoveDependency(String service, String awaited) {
            this(service, awaited, Shared.ASK);
        }
    }

    /** Sets the condition of a dependency that is written in the long form. */
    record SetCondition(String service, String awaited, String condition) implements Edit {}

    /** Changes the tag of the image, and nothing else of it; an empty tag is taken away. */
    record SetImageTag(String service, String tag, Shared shared) implements Edit {
        public SetImageTag(String service, String tag) {
            this(service, tag, Shared.ASK);
        }
    }

    /** Changes registry and repository of the image, and keeps its tag. */
    record SetImageName(String service, String name, Shared shared) implements Edit {
        public SetImageName(String service, String name) {
            this(service, name, Shared.ASK);
        }
    }

    /** @param spec in the short form; where the others are written in the long form it is written so too */
    record AddPort(String service, String spec) implements Edit {}

    /** @param spec as it stands, or the same port said in another way */
    record RemovePort(String service, String spec) implements Edit {}

    /** @param index 0 for the first port */
    record SetPort(String service, int index, String spec, Shared shared) implements Edit {}

    record AddMount(String service, String spec) implements Edit {}

    record RemoveMount(String service, String spec) implements Edit {}

    /** @param index 0 for the first mount */
    record SetMount(String service, int index, String spec, Shared shared) implements Edit {}

    /** Sets or adds an environment entry, in the form (list or map) that stands there. */
    record SetEnvironment(String service, String key, String value, Shared shared) implements Edit {
        public SetEnvironment(String service, String key, String value) {
            this(service, key, value, Shared.ASK);
        }
    }

    record UnsetEnvironment(String service, String key, Shared shared) implements Edit {
        public UnsetEnvironment(String service, String key) {
            this(service, key, Shared.ASK);
        }
    }

    /** Gives an environment entry another name and keeps its value and place. */
    record RenameEnvironment(String service, String key, String newKey) implements Edit {}

    /** Declares a network, volume, secret or config at the top level. */
    record Declare(Reference.Kind kind, String name) implements Edit {}

    /** Several edits that are one step for the user. */
    record Several(List<Edit> edits) implements Edit {
        public Several {
            edits = List.copyOf(edits);
        }
    }
}
