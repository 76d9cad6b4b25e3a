package org.sitewright.edit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in a few words what an edit does, for the menu and the history: "Set tag of influxdb to 1.8". */
public final class EditCaptions {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.edit.messages", Locale.ROOT);

    public String typing() {
        return bundle.getString("caption.typing");
    }

    public String caption(Edit edit) {
        return switch (edit) {
            case Edit.SetValue set -> format("caption.set", set.path(), set.value());
            case Edit.Unset unset -> format("caption.unset", unset.path());
            case Edit.RenameKey rename -> format("caption.rename-key", rename.path(), rename.newKey());
            case Edit.Quote quote -> format("caption.quote", quote.path());
            case Edit.ReplaceText ignored -> format("caption.replace-text");
            case Edit.AddService add -> format("caption.add-service", add.name());
            case Edit.RemoveService remove -> format("caption.remove-service", remove.service());
            case Edit.RenameService rename -> format("caption.rename-service", rename.service(), rename.newName());
            case Edit.DuplicateService copy -> format("caption.duplicate-service", copy.service(), copy.newName());
            case Edit.AddDependency add -> format("caption.add-dependency", add.service(), add.awaited());
            case Edit.RemoveDependency remove -> format("caption.remove-dependency", remove.service(), remove.awaited());
            case Edit.SetCondition set -> format("caption.set-condition", set.service(), set.awaited(), set.condition());
            case Edit.SetImageTag set -> format(set.tag().isEmpty() ? "caption.remove-tag" : "caption.set-tag", set.service(), set.tag());
            case Edit.SetImageName set -> format("caption.set-image", set.service(), set.name());
            case Edit.AddPort add -> format("caption.add-port", add.service(), add.spec());
            case Edit.RemovePort remove -> format("caption.remove-port", remove.service(), remove.spec());
            case Edit.SetPort set -> format("caption.set-port", set.service(), set.spec());
            case Edit.AddMount add -> format("caption.add-mount", add.service(), add.spec());
            case Edit.RemoveMount remove -> format("caption.remove-mount", remove.service(), remove.spec());
            case Edit.SetMount set -> format("caption.set-mount", set.service(), set.spec());
            // Values of environment entries may be secrets: they stay out of menus.
            case Edit.SetEnvironment set -> format("caption.set-environment", set.service(), set.key());
            case Edit.UnsetEnvironment unset -> format("caption.unset-environment", unset.service(), unset.key());
            case Edit.RenameEnvironment rename -> format("caption.rename-environment", rename.service(), rename.key(), rename.newKey());
            case Edit.Declare declare -> format("caption.declare." + declare.kind().name().toLowerCase(Locale.ROOT), declare.name());
            case Edit.Several several -> several.edits().isEmpty() ? format("caption.nothing") : caption(several.edits().getFirst());
        };
    }

    private String format(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
