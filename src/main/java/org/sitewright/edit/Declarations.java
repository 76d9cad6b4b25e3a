package org.sitewright.edit;

import java.util.List;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlValue;

/** Declares networks, volumes, secrets and configs. */
final class Declarations {
    private final Desk desk;

    Declarations(Desk desk) {
        this.desk = desk;
    }

    void declare(Edit.Declare edit) throws EditException {
        if (edit.kind() == Reference.Kind.SERVICE) {
            throw desk.refusal("refuse.declare-service", edit.name());
        }
        String section = Declaration.section(edit.kind());
        if (!edit.name().matches("[a-zA-Z0-9._-]+")) {
            throw desk.refusal("refuse.bad-name", edit.name());
        }
        if (desk.file().isDeclared(edit.kind(), edit.name())) {
            throw desk.refusal("refuse.declared", section, edit.name());
        }
        YamlPath path = YamlPath.of(section);
        if (desk.draft().tree().find(path).isPresent()) {
            desk.draft().addEntry(path, edit.name(), new YamlValue.Nothing(), YamlChange.AT_END);
        } else {
            new Sections(desk).addEntry(YamlPath.ROOT, section,
                    new YamlValue.Members(List.of(new YamlValue.Member(edit.name(), new YamlValue.Nothing()))));
        }
        if (edit.kind() == Reference.Kind.SECRET || edit.kind() == Reference.Kind.CONFIG) {
            desk.draft().addEntry(path.key(edit.name()), "file", new YamlValue.Text("./" + edit.name()), YamlChange.AT_END);
        }
    }
}
