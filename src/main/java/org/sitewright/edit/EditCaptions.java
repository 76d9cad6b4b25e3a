package org.sitewright.edit;

import java.util.List;
import java.util.Locale;
import org.sitewright.compose.Secrets;
import org.sitewright.yaml.YamlPath;

/** Says in a few words what an edit does, for the menu and the history: "Set tag of influxdb to 1.8". */
public final class EditCaptions {
    private static final int LONGEST = 40;

    private final Sentences sentences = new Sentences();
    private final Secrets secrets = new Secrets();

    public String typing() {
        return sentences.say("caption.typing");
    }

    public String caption(Edit edit) {
        return switch (edit) {
            case Edit.SetValue set -> mayBeSecret(set.path()) ? sentences.say("caption.set-silently", named(set.path()))
                    : sentences.say("caption.set", named(set.path()), shortened(set.value()));
            case Edit.Unset unset -> sentences.say("caption.unset", named(unset.path()));
            case Edit.RenameKey rename -> sentences.say("caption.rename-key", rename.path(), rename.newKey());
            case Edit.AddSetting add -> setting(add.path());
            case Edit.AddItem add -> mayBeSecret(add.list()) ? sentences.say("caption.add-item-silently", named(add.list()))
                    : sentences.say("caption.add-item", named(add.list()), shortened(add.text()));
            case Edit.MoveItem move -> sentences.say("caption.move-item", named(move.path().parent()));
            case Edit.Quote quote -> sentences.say("caption.quote", quote.path());
            case Edit.ReplaceText ignored -> sentences.say("caption.replace-text");
            case Edit.AddService add -> sentences.say("caption.add-service", add.name());
            case Edit.AddWholeService add -> sentences.say("caption.add-service", add.name());
            case Edit.RemoveService remove -> sentences.say("caption.remove-service", remove.service());
            case Edit.RenameService rename -> sentences.say("caption.rename-service", rename.service(), rename.newName());
            case Edit.DuplicateService copy -> sentences.say("caption.duplicate-service", copy.service(), copy.newName());
            case Edit.AddDependency add -> sentences.say("caption.add-dependency", add.service(), add.awaited());
            case Edit.RemoveDependency remove -> sentences.say("caption.remove-dependency", remove.service(), remove.awaited());
            case Edit.SetCondition set -> sentences.say("caption.set-condition", set.service(), set.awaited(), set.condition());
            case Edit.SetImageTag set -> sentences.say(set.tag().isEmpty() ? "caption.remove-tag" : "caption.set-tag", set.service(), set.tag());
            case Edit.SetImageName set -> sentences.say("caption.set-image", set.service(), set.name());
            case Edit.AddPort add -> sentences.say("caption.add-port", add.service(), add.spec());
            case Edit.RemovePort remove -> sentences.say("caption.remove-port", remove.service(), remove.spec());
            case Edit.SetPort set -> sentences.say("caption.set-port", set.service(), set.spec());
            case Edit.AddMount add -> sentences.say("caption.add-mount", add.service(), add.spec());
            case Edit.RemoveMount remove -> sentences.say("caption.remove-mount", remove.service(), remove.spec());
            case Edit.SetMount set -> sentences.say("caption.set-mount", set.service(), set.spec());
            // Values of environment entries may be secrets: they stay out of menus.
            case Edit.SetEnvironment set -> sentences.say("caption.set-environment", set.service(), set.key());
            case Edit.UnsetEnvironment unset -> sentences.say("caption.unset-environment", unset.service(), unset.key());
            case Edit.RenameEnvironment rename -> sentences.say("caption.rename-environment", rename.service(), rename.key(), rename.newKey());
            case Edit.Declare declare -> sentences.say("caption.declare." + declare.kind().name().toLowerCase(Locale.ROOT), declare.name());
            case Edit.RenameDeclared rename -> sentences.say("caption.rename." + rename.kind().name().toLowerCase(Locale.ROOT), rename.name(), rename.newName());
            case Edit.RenameAnchor rename -> sentences.say("caption.rename-anchor", rename.newName());
            case Edit.AddHost add -> sentences.say("caption.add-host", add.host());
            case Edit.AddInstance add -> sentences.say("caption.add-instance", add.instanceId(), add.host());
            case Edit.RenameHost rename -> sentences.say("caption.rename-host", rename.host(), rename.newName());
            case Edit.RenameInstance rename -> sentences.say("caption.rename-instance", rename.newId());
            case Edit.MoveInstance move -> sentences.say("caption.move-instance", move.host());
            // A value may be a password.
            case Edit.SetArgument set -> sentences.say("caption.set-argument", set.flag());
            case Edit.UnsetArgument ignored -> sentences.say("caption.unset-argument");
            case Edit.In in -> caption(in.edit());
            case Edit.Several several -> several(several.edits());
        };
    }

    /** Of a service the name and the keys below it are said apart: "Add healthcheck to influxdb". */
    private String setting(YamlPath path) {
        return path.size() > 2 && path.keyAt(0).equals("services")
                ? sentences.say("caption.add-setting.of-service", path.keyAt(1), new YamlPath(path.steps().subList(2, path.size())))
                : sentences.say("caption.add-setting", path);
    }

    /** The first says what is meant; how many more there are is said behind it. */
    private String several(List<Edit> edits) {
        return switch (edits.size()) {
            case 0 -> sentences.say("caption.nothing");
            case 1 -> caption(edits.getFirst());
            // What is declared for a service, or said of it elsewhere, comes with it.
            default -> edits.getFirst() instanceof Edit.AddWholeService ? caption(edits.getFirst()) : sentences.say("caption.several", caption(edits.getFirst()), edits.size() - 1);
        };
    }

    /** What is set, as a person would say it: "command of crossbar". */
    private String named(YamlPath path) {
        return path.size() > 2 && path.keyAt(0).equals("services")
                ? sentences.say("caption.of-service", new YamlPath(path.steps().subList(2, path.size())), path.keyAt(1)) : path.toString();
    }

    /** Values of environment entries and of arguments for a build stay out of menus, wherever they stand. */
    private boolean mayBeSecret(YamlPath path) {
        return path.keyAt(0).startsWith("x-") || path.steps().contains(new YamlPath.Key("environment"))
                || path.steps().contains(new YamlPath.Key("args")) || secrets.isSecret(path.keyAt(path.size() - 1));
    }

    /** A menu has one line, and not a long one. */
    private static String shortened(String value) {
        String line = value.strip().lines().findFirst().orElse("\"\"");
        return line.length() > LONGEST || !line.equals(value.strip()) ? line.substring(0, Math.min(line.length(), LONGEST)) + "\u2026"
                : line.isEmpty() ? "\"\"" : line;
    }
}
