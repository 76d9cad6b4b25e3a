package org.sitewright.edit;

import java.util.List;
import java.util.Map;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.config.SiteConfigKeys;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;

/**
 * Turns edits into patches. Every edit is made of small changes of the tree, each of which is checked to change nothing else; an
 * edit is made as a whole or not at all.
 */
public final class EditPlanner {
    private final ScalarForms forms;
    private final ScalarForms configForms;
    private final StartingValues starts = StartingValues.load();
    private final Sentences sentences = new Sentences();

    /** @param keys those of compose files */
    public EditPlanner(KeyTable keys) {
        this.forms = new ScalarForms(keys);
        this.configForms = new ScalarForms(SiteConfigKeys.load());
    }

    /**
     * The patches of an edit of a file that stands alone; none, if the file says already what is wanted.
     *
     * @throws EditException with a sentence, if it cannot be done
     */
    public Planned plan(ComposeFile file, Edit edit) throws EditException {
        SiteFile name = new SiteFile("");
        SiteDesk desks = new SiteDesk(new Site("", List.of(new SitePart(name, file)), Variables.NONE), sentences, forms, configForms);
        make(desks, name, edit);
        return desks.desk(name).draft().planned();
    }

    /**
     * What an edit does to the files of a site.
     *
     * @param file the one that the edit is for
     * @return the files that change, in the order in which the edit names them; none, if they say already what is wanted
     * @throws EditException with a sentence, if a part of it cannot be done; then nothing of it is
     */
    public Map<SiteFile, Planned> plan(Site site, SiteFile file, Edit edit) throws EditException {
        SiteDesk desks = new SiteDesk(site, sentences, forms, configForms);
        make(desks, file, edit);
        return desks.planned();
    }

    /**
     * The environment entries whose value names a service as a host, so that the user can be asked before
     * {@link Edit.RenameService} renames it there too. An entry that several services share is given once.
     */
    public static List<EnvironmentUse> environmentUses(ComposeFile file, String service) {
        return ServiceRename.uses(file, service);
    }

    private void make(SiteDesk desks, SiteFile file, Edit edit) throws EditException {
        switch (edit) {
            case Edit.Several(List<Edit> edits) -> {
                for (Edit one : edits) {
                    make(desks, file, one);
                }
            }
            case Edit.In(SiteFile other, Edit inner) -> make(desks, other, inner);
            case Edit.RenameDeclared rename -> new DeclaredRename(desks, desks.desk(file)).rename(file, rename);
            default -> make(desks, desks.desk(file), edit);
        }
    }

    private void make(SiteDesk desks, Desk desk, Edit edit) throws EditException {
        switch (edit) {
            case Edit.SetValue set -> new ValueEdits(desk).set(set);
            case Edit.Unset unset -> new ValueEdits(desk).unset(unset);
            case Edit.RenameKey rename -> new ValueEdits(desk).renameKey(rename);
            case Edit.AddSetting add -> new SettingEdits(desk, starts).add(add);
            case Edit.AddItem add -> new SettingEdits(desk, starts).addItem(add);
            case Edit.MoveItem move -> new SettingEdits(desk, starts).moveItem(move);
            case Edit.Quote quote -> new ValueEdits(desk).quote(quote.path());
            case Edit.ReplaceText replace -> new ValueEdits(desk).replaceText(replace);
            case Edit.AddService add -> new ServiceEdits(desk).add(add);
            case Edit.AddWholeService add -> new WholeService(desk).add(add);
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
            case Edit.Several several -> throw new IllegalStateException("Made one by one: " + several);
            case Edit.In in -> throw new IllegalStateException("Made in its own file: " + in);
            case Edit.RenameDeclared rename -> throw new IllegalStateException("Made in several files: " + rename);
            case Edit.RenameAnchor rename -> new AnchorRename(desk).rename(rename);
            case Edit.AddHost add -> new ConfigEdits(desk).addHost(add.host());
            case Edit.AddInstance add -> new ConfigEdits(desk).addInstance(add);
            case Edit.RenameHost rename -> new ConfigRename(desks, desk).host(rename);
            case Edit.RenameInstance rename -> new ConfigRename(desks, desk).instance(rename);
            case Edit.MoveInstance move -> new InstanceMove(desk).move(move);
            case Edit.SetArgument set -> new ArgumentEdits(desk).set(set);
            case Edit.UnsetArgument unset -> new ArgumentEdits(desk).unset(unset);
        }
    }
}
