package org.sitewright.ui.shell;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.adding.AdditionForm;
import org.sitewright.adding.Answers;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.edit.Planned;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.ui.palette.Preview;
import org.sitewright.words.Words;

/** The lines that a form's answers would write, by the same edit that adds them. */
final class WrittenLines {
    private static final int LINES_AROUND = 2;

    private final Words words;
    private final Session session;
    private final AdditionForm form;
    private final SiteFile file;

    WrittenLines(Words words, Session session, AdditionForm form, SiteFile file) {
        this.words = words;
        this.session = session;
        this.form = form;
        this.file = file;
    }

    Preview of(Answers answers) {
        Optional<Edit> draft = form.draft(answers);
        if (draft.isEmpty()) {
            return new Preview(List.of(), words.of("adding.names-missing"));
        }
        try {
            List<Preview.Lines> files = new ArrayList<>();
            for (Map.Entry<SiteFile, Planned> each : session.preview(new Edit.In(file, draft.get())).entrySet()) {
                files.add(new Preview.Lines(each.getKey().name(), lines(session.text(each.getKey()).content(), each.getValue().tree().text().content())));
            }
            return new Preview(files, "");
        } catch (EditException refused) {
            return new Preview(List.of(), refused.getMessage());
        }
    }

    private static List<Preview.Line> lines(String before, String after) {
        List<String> now = after.lines().toList();
        boolean[] added = new boolean[now.size()];
        boolean[] shown = new boolean[now.size()];
        for (AbstractDelta<String> delta : DiffUtils.diff(before.lines().toList(), now).getDeltas()) {
            int first = delta.getTarget().getPosition();
            int end = first + delta.getTarget().size();
            for (int i = Math.max(0, first - LINES_AROUND); i < Math.min(now.size(), end + LINES_AROUND); i++) {
                added[i] |= first <= i && i < end;
                shown[i] = true;
            }
        }
        List<Preview.Line> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (shown[i]) {
                lines.add(new Preview.Line(i + 1, now.get(i), added[i]));
            }
        }
        return lines;
    }
}
