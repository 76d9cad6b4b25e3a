package org.sitewright.edit;

import java.util.List;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.KeyTable;

/**
 * Turns edits into patches. Every edit is made of small changes of the tree, each of which is checked to change nothing else; an
 * edit is made as a whole or not at all.
 */
public final class EditPlanner {
    private final ScalarForms forms;
    private final Sentences sentences = new Sentences();

    public EditPlanner(KeyTable keys) {
        this.forms = new ScalarForms(keys);
    }

    /**
     * The patches of an edit; none, if the file says already what is wanted.
     *
     * @throws EditException with a sentence, if it cannot be done
     */
    public Planned plan(ComposeFile file, Edit edit) throws EditException {
        Draft draft = new Draft(file, sentences);
        make(new Desk(draft, sentences, new SharedValues(draft, sentences), forms), edit);
        return draft.planned();
    }

    /**
     * The environment entries whose value names a service as a host, so that the user can be asked before
     * {@link Edit.RenameService} renames it there too. An entry that several services share is given once.
     */
    public static List<EnvironmentUse> environmentUses(ComposeFile file, String service) {
        return ServiceRename.uses(file, service);
    }

    private void make(Desk desk, Edit edit) throws EditException {
        switch (edit) {
            case Edit.SetValue set -> new ValueEdits(desk).set(set);
            case Edit.Unset unset -> new ValueEdits(desk).unset(unset);
            case Edit.RenameKey rename -> new ValueEdits(desk).renameKey(rename);
            case Edit.Quote quote -> new ValueEdits(desk).quote(quote.path());
            case Edit.ReplaceText replace -> new ValueEdits(desk).replaceText(replace);
            case Edit.AddService add -> new ServiceEdits(desk).add(add);
            case Edit.RemoveService remove -> new ServiceEdits(desk).remove(remove);
            case Edit.RenameService rename -> new ServiceRename(desk).rename(rename);
            case Edit.DuplicateService copy -> new ServiceCopy(desk).duplicate(copy);
            case Edit.AddDependency add -> new DependencyEdits(desk).add(add);
            case Edit.RemoveDependency remove -> new DependencyEdits(desk).remove(remove);
            case Edit.SetCondition set -> new DependencyEdits(desk).setCondition(set);
            case Edit.SetImageTag set -> new ImageEdits(desk).setTag(set);
            case Edit.SetImageName set -> new ImageEdits(desk).setName(set);
            case Edit.AddPort add -> new PortEdits(desk).add(add);
            case Edit.RemovePort remove -> new PortEdits(desk).remove(remove);
            case Edit.SetPort set -> new PortEdits(desk).set(set);
            case Edit.AddMount add -> new MountEdits(desk).add(add);
            case Edit.RemoveMount remove -> new MountEdits(desk).remove(remove);
            case Edit.SetMount set -> new MountEdits(desk).set(set);
            case Edit.SetEnvironment set -> new EnvironmentEdits(desk).set(set);
            case Edit.UnsetEnvironment unset -> new EnvironmentEdits(desk).unset(unset);
            case Edit.RenameEnvironment rename -> new EnvironmentEdits(desk).rename(rename);
            case Edit.Declare declare -> new Declarations(desk).declare(declare);
            case Edit.Several(List<Edit> edits) -> {
                for (Edit one : edits) {
                    make(desk, one);
                }
            }
        }
    }
}
