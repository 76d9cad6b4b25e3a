package org.sitewright.edit;

import java.util.List;
import org.sitewright.compose.Reference;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlValue;

/**
 * What a user means to change. Whether it comes from the canvas, the form, a fix or the command line makes no difference.
 * <p>
 * An edit is about one file: the one that it is sent for, as the file that is shown or that of a finding. {@link In} is about
 * another file of the site, so that {@link Several} can change compose files and the site config file in one step, all of them or
 * none: {@code new Several(List.of(new AddService("ocs-fake", …), new In(config, new AddInstance(…))))}.
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

    /** This edit with another choice for shared values; the edit itself where it knows no such choice. */
    default Edit withShared(Shared choice) {
        return switch (this) {
            case SetValue(YamlPath path, String value, Shared ignored) -> new SetValue(path, value, choice);
            case Unset(YamlPath path, Shared ignored) -> new Unset(path, choice);
            case RenameKey(YamlPath path, String newKey, Shared ignored) -> new RenameKey(path, newKey, choice);
            case AddDependency(String service, String awaited, Shared ignored) -> new AddDependency(service, awaited, choice);
            case RemoveDependency(String service, String awaited, Shared ignored) -> new RemoveDependency(service, awaited, choice);
            case SetCondition(String service, String awaited, String condition, Shared ignored) ->
                    new SetCondition(service, awaited, condition, choice);
            case SetImageTag(String service, String tag, Shared ignored) -> new SetImageTag(service, tag, choice);
            case SetImageName(String service, String name, Shared ignored) -> new SetImageName(service, name, choice);
            case AddPort(String service, String spec, Shared ignored) -> new AddPort(service, spec, choice);
            case RemovePort(String service, String spec, Shared ignored) -> new RemovePort(service, spec, choice);
            case SetPort(String service, int index, String spec, Shared ignored) -> new SetPort(service, index, spec, choice);
            case AddMount(String service, String spec, Shared ignored) -> new AddMount(service, spec, choice);
            case RemoveMount(String service, String spec, Shared ignored) -> new RemoveMount(service, spec, choice);
            case SetMount(String service, int index, String spec, Shared ignored) -> new SetMount(service, index, spec, choice);
            case SetEnvironment(String service, String key, String value, Shared ignored) ->
                    new SetEnvironment(service, key, value, choice);
            case UnsetEnvironment(String service, String key, Shared ignored) -> new UnsetEnvironment(service, key, choice);
            case RenameEnvironment(String service, String key, String newKey, Shared ignored) ->
                    new RenameEnvironment(service, key, newKey, choice);
            case In(SiteFile file, Edit edit) -> new In(file, edit.withShared(choice));
            case AddSetting(YamlPath path, Shared ignored) -> new AddSetting(path, choice);
            case AddItem(YamlPath list, String text, Shared ignored) -> new AddItem(list, text, choice);
            case MoveItem(YamlPath path, int to, Shared ignored) -> new MoveItem(path, to, choice);
            case Several(List<Edit> edits) -> new Several(edits.stream().map(edit -> edit.withShared(choice)).toList());
            case Quote ignored -> this;
            case ReplaceText ignored -> this;
            case AddService ignored -> this;
            case AddWholeService ignored -> this;
            case RemoveService ignored -> this;
            case RenameService ignored -> this;
            case DuplicateService ignored -> this;
            case Declare ignored -> this;
            case RenameDeclared ignored -> this;
            case RenameAnchor ignored -> this;
            case AddHost ignored -> this;
            case AddInstance ignored -> this;
            case RenameHost ignored -> this;
            case RenameInstance ignored -> this;
            case MoveInstance ignored -> this;
            case SetArgument ignored -> this;
            case UnsetArgument ignored -> this;
        };
    }

    /**
     * Sets a scalar; keys on the way that are missing are added. The value is written as the key's form asks for. Where a list
     * may stand and the value is a flow sequence ({@code ["sh", "-c"]}), it is written as that list.
     */
    record SetValue(YamlPath path, String value, Shared shared) implements Edit {
        public SetValue(YamlPath path, String value) {
            this(path, value, Shared.ASK);
        }
    }

    /**
     * Takes an entry or an item away; a collection that is empty then goes with it, but for a service and {@code services}
     * themselves. References to what goes are not followed.
     */
    record Unset(YamlPath path, Shared shared) implements Edit {
        public Unset(YamlPath path) {
            this(path, Shared.ASK);
        }
    }

    /** Gives an entry another key, at its place. References to it are not followed. */
    record RenameKey(YamlPath path, String newKey, Shared shared) implements Edit {
        public RenameKey(YamlPath path, String newKey) {
            this(path, newKey, Shared.ASK);
        }
    }

    /**
     * Adds a key with a value to begin with: one that the specification allows there, that names only what the file has, and
     * that is written in the file's own manner. Keys on the way that are missing are added. A path that ends with an index adds
     * an item behind the last one of that list. A secret or config is declared, too, where the file declares none.
     */
    record AddSetting(YamlPath path, Shared shared) implements Edit {
        public AddSetting(YamlPath path) {
            this(path, Shared.ASK);
        }
    }

    /** Adds a text behind the last item of a list; the list's key is added where it is missing. */
    record AddItem(YamlPath list, String text, Shared shared) implements Edit {
        public AddItem(YamlPath list, String text) {
            this(list, text, Shared.ASK);
        }
    }

    /**
     * Gives an item another place in its list.
     *
     * @param path of the item
     * @param to   its index afterwards, 0 for the first
     */
    record MoveItem(YamlPath path, int to, Shared shared) implements Edit {
        public MoveItem(YamlPath path, int to) {
            this(path, to, Shared.ASK);
        }
    }

    /** Puts a plain scalar into quotes as it stands. */
    record Quote(YamlPath path) implements Edit {}

    /** Replaces text as it is, for texts that cannot be read. */
    record ReplaceText(TextRange range, String replacement) implements Edit {}

    /** Adds a service behind the others; with no image if that is empty. */
    record AddService(String name, String image) implements Edit {}

    /**
     * Adds a service with its keys, in the file's own style: each key where the other services have it, lists and environments in
     * the forms and quotes that they use.
     *
     * @param keys   by their names in the Compose Specification, {@code environment} as a mapping and all else in its short form
     * @param anchor of environment entries that the other services of its kind merge into theirs; empty for none
     * @param behind the service below which it goes; empty, or one that the file does not have, for behind all others
     */
    record AddWholeService(String name, List<YamlValue.Member> keys, String anchor, String behind) implements Edit {
        public AddWholeService {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Takes a service away, with its heading comment, and all that waits for it or names it in {@code links} no longer does.
     * Refused while another service lives in its network or namespace, takes its volumes, extends it or uses one of its anchors.
     */
    record RemoveService(String service) implements Edit {}

    /**
     * Renames a service wherever the file refers to it. A link without an alias of its own follows the new name. Comments stay.
     *
     * @param inEnvironment also where the value of an environment entry names it as a host
     */
    record RenameService(String service, String newName, boolean inEnvironment) implements Edit {}

    /**
     * Adds a copy below. What must be unique is left out of it: {@code container_name}, and ports that take a fixed port of the
     * host. Comments within are copied, the heading above is not; anchors are left out, for an anchor twice would mean the copy.
     */
    record DuplicateService(String service, String newName) implements Edit {}

    /** Lets a service wait for another, in the form that stands there; in the long form until that one is started. */
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
    record SetCondition(String service, String awaited, String condition, Shared shared) implements Edit {
        public SetCondition(String service, String awaited, String condition) {
            this(service, awaited, condition, Shared.ASK);
        }
    }

    /**
     * Changes the tag of the image, and nothing else of it; an empty tag is taken away. Refused for an image with a digest: the
     * engine goes by the digest, so that the new tag would say something untrue.
     */
    record SetImageTag(String service, String tag, Shared shared) implements Edit {
        public SetImageTag(String service, String tag) {
            this(service, tag, Shared.ASK);
        }
    }

    /** Changes registry and repository of the image, and keeps its tag and digest. */
    record SetImageName(String service, String name, Shared shared) implements Edit {
        public SetImageName(String service, String name) {
            this(service, name, Shared.ASK);
        }
    }

    /** @param spec in the short form; where the others are written in the long form it is written so too */
    record AddPort(String service, String spec, Shared shared) implements Edit {
        public AddPort(String service, String spec) {
            this(service, spec, Shared.ASK);
        }
    }

    /** @param spec as it stands, the same port said in another way, or one port's number alone */
    record RemovePort(String service, String spec, Shared shared) implements Edit {
        public RemovePort(String service, String spec) {
            this(service, spec, Shared.ASK);
        }
    }

    /** @param index 0 for the first port */
    record SetPort(String service, int index, String spec, Shared shared) implements Edit {
        public SetPort(String service, int index, String spec) {
            this(service, index, spec, Shared.ASK);
        }
    }

    /** @param spec in the short form; where the others are written in the long form it is written so too */
    record AddMount(String service, String spec, Shared shared) implements Edit {
        public AddMount(String service, String spec) {
            this(service, spec, Shared.ASK);
        }
    }

    /** @param spec as it stands, the same mount said in another way, or its path in the container alone */
    record RemoveMount(String service, String spec, Shared shared) implements Edit {
        public RemoveMount(String service, String spec) {
            this(service, spec, Shared.ASK);
        }
    }

    /** @param index 0 for the first mount */
    record SetMount(String service, int index, String spec, Shared shared) implements Edit {
        public SetMount(String service, int index, String spec) {
            this(service, index, spec, Shared.ASK);
        }
    }

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
    record RenameEnvironment(String service, String key, String newKey, Shared shared) implements Edit {
        public RenameEnvironment(String service, String key, String newKey) {
            this(service, key, newKey, Shared.ASK);
        }
    }

    /**
     * Declares a network, volume, secret or config at the top level. A secret or config gets {@code file: ./NAME}, for it must
     * come from somewhere.
     */
    record Declare(Reference.Kind kind, String name) implements Edit {}

    /**
     * Renames a network, volume, secret or config, and with it what names it in all files that Compose reads as one.
     *
     * @param keepReal whether the engine shall know it by the name that it has today: else a volume comes up empty. It is given that name
     *                 where it has none of its own
     */
    record RenameDeclared(Reference.Kind kind, String name, String newName, boolean keepReal) implements Edit {}

    /**
     * Renames an anchor and the aliases that mean it.
     *
     * @param offset in the name of the anchor or of one of its aliases, in the text
     */
    record RenameAnchor(int offset, String newName) implements Edit {}

    /** Adds a host without instances to a site config file. */
    record AddHost(String host) implements Edit {}

    /**
     * Adds an instance behind the others of a host of a site config file, written as they are; a host that is not there is added.
     *
     * @param arguments each a name and its values, as {@code ["--port", "/dev/ttyUSB0"]}
     * @param manage    as {@code docker/up}; empty to say nothing
     */
    record AddInstance(String host, String instanceId, String agentClass, List<List<String>> arguments, String manage) implements Edit {
        public AddInstance {
            arguments = arguments.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Renames a host of a site config file, and with it the {@code hostname} and {@code SITE_HOST} of the services that look for it
     * there.
     */
    record RenameHost(String host, String newName) implements Edit {}

    /**
     * Gives an instance of a site config file another id, and with it the {@code INSTANCE_ID} of the services that run it, and the
     * arguments by which other agents name it.
     *
     * @param instance the path of its entry
     */
    record RenameInstance(YamlPath instance, String newId) implements Edit {}

    /**
     * Takes an instance of a site config file, as it is written and with the comments above it, to the end of another host's; a host
     * that is not there is added.
     *
     * @param instance the path of its entry
     */
    record MoveInstance(YamlPath instance, String host) implements Edit {}

    /**
     * Gives an instance an argument, or another value of one that it has. What is new is written as its other arguments are.
     *
     * @param instance the path of its entry
     * @param flag     as {@code --port}
     * @param values   none for an argument that is only there or not
     */
    record SetArgument(YamlPath instance, String flag, List<String> values) implements Edit {
        public SetArgument {
            values = List.copyOf(values);
        }
    }

    /**
     * Takes an argument of an instance away, with its values.
     *
     * @param word the path of its name
     */
    record UnsetArgument(YamlPath word) implements Edit {}

    /** An edit of another file of the site than the one that the edit around it is for. */
    record In(SiteFile file, Edit edit) implements Edit {}

    /** Several edits that are one step for the user. */
    record Several(List<Edit> edits) implements Edit {
        public Several {
            edits = List.copyOf(edits);
        }
    }
}
