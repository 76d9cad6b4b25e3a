package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sitewright.compose.ProjectName;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.split.JoinPart;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.text.SourceText;

/** Makes one {@code .env} of those of the parts: the root's as it is, and below it the lines that only others have. */
final class JoinEnv {
    private static final String DOT_ENV = ".env";

    private final JoinContext context;
    private final List<PartText.Line> lines = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();
    private boolean more;

    JoinEnv(JoinContext context) {
        this.context = context;
    }

    /** The text of the joined {@code .env}, as it is or will be. */
    Optional<SourceText> text() {
        before().ifPresent(this::addOwn);
        context.source().parts().stream().filter(part -> !part.folder().isEmpty()).forEach(this::add);
        return lines.isEmpty() ? Optional.empty() : more ? Optional.of(joined()) : before();
    }

    /** The file that must be written; empty where the root's says all. Asked for behind {@link #text()}. */
    Optional<PlannedFile> file() {
        if (!more) {
            return Optional.empty();
        }
        List<LineOrigin> origins = new ArrayList<>(lines.stream().map(PartText.Line::origin).toList());
        origins.add(LineOrigin.NEW);
        return Optional.of(new PlannedFile(DOT_ENV, before(), joined(), origins));
    }

    private Optional<SourceText> before() {
        return context.source().dotEnv();
    }

    private SourceText joined() {
        return SourceText.of(lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining()));
    }

    private DotEnv read(SourceText text) {
        return DotEnv.parse(text, name -> Optional.ofNullable(context.source().shell().get(name)));
    }

    private void addOwn(SourceText text) {
        int last = text.lineCount() - (text.lineStart(text.lineCount() - 1) == text.length() ? 1 : 0);
        for (int line = 0; line < last; line++) {
            lines.add(new PartText.Line(text.line(line), new LineOrigin.Same(DOT_ENV, line)));
        }
        for (DotEnv.Entry entry : read(text).entries()) {
            values.put(entry.key(), entry.value().orElse(""));
            folders.put(entry.key(), "");
        }
    }

    private void add(JoinPart part) {
        if (part.dotEnv().isEmpty()) {
            return;
        }
        SourceText text = part.dotEnv().get();
        int behind = 0;
        for (DotEnv.Entry entry : read(text).entries()) {
            int end = text.lineAt(Math.max(entry.range().start(), entry.range().end() - 1)) + 1;
            if (!entry.key().equals(ProjectName.VARIABLE)) {
                add(part, text, entry, behind, end);
            }
            behind = Math.max(behind, end);
        }
    }

    private void add(JoinPart part, SourceText text, DotEnv.Entry entry, int behind, int end) {
        String value = entry.value().orElse("");
        boolean path = isRelative(value) && beginsPath(part, entry.key());
        String moved = path ? JoinPaths.shortest(part.folder(), value) : value;
        String known = values.get(entry.key());
        if (known != null) {
            boolean same = known.equals(value) || known.equals(moved)
                    || path && JoinPaths.shortest("", known).equals(moved);
            if (!same) {
                context.refuse(context.words().of("join.refuse.env", entry.key(), part.beside(DOT_ENV),
                        folders.getOrDefault(entry.key(), "").isEmpty() ? DOT_ENV : folders.get(entry.key()) + "/" + DOT_ENV));
            }
            return;
        }
        more = true;
        values.put(entry.key(), moved);
        folders.put(entry.key(), part.folder());
        int first = text.lineAt(entry.range().start());
        int start = first;
        while (start > behind && text.line(start - 1).stripLeading().startsWith("#")) {
            start--;
        }
        addLines(part, text, start, end, value, moved);
    }

    private static boolean isRelative(String value) {
        return value.startsWith("./") || value.startsWith("../") || value.equals(".") || value.equals("..");
    }

    /** Whether a part writes a variable where a path begins, so that the value counts from the part's folder. */
    private static boolean beginsPath(JoinPart part, String name) {
        return Pattern.compile("(?<![/\\w.$])\\$(\\{" + Pattern.quote(name) + "[}:?+-]|" + Pattern.quote(name) + "\\b)")
                .matcher(part.text().content()).find();
    }

    private void addLines(JoinPart part, SourceText text, int from, int to, String value, String moved) {
        for (int line = from; line < to; line++) {
            boolean changed = !value.equals(moved) && line == to - 1;
            String written = changed ? text.line(line).replace(value, moved) : text.line(line);
            LineOrigin origin = new LineOrigin.Same(part.beside(DOT_ENV), line);
            lines.add(new PartText.Line(written, changed ? origin.changed() : origin));
        }
    }
}
