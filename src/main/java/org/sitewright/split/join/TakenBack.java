package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.SplitComment;
import org.sitewright.split.Effect;
import org.sitewright.split.JoinPart;
import org.sitewright.split.Place;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/** Takes the lines back that a split has put into comments, where all services that they name are in the joined file. */
final class TakenBack {
    private static final Pattern EMPTY = Pattern.compile("\\s*[\\w.-]+:( &\\S+)? (\\[]|\\{})\\s*(#.*)?");

    private final JoinContext context;
    private final ComposeFile file;
    private final String path;
    private final SourceText text;
    private final FileDraft draft;
    private final Set<String> services;
    private final Walker walker;

    /** @param services all of the joined file */
    TakenBack(JoinContext context, JoinPart part, FileDraft draft, Set<String> services) {
        this.context = context;
        this.file = part.compose();
        this.path = part.file().name();
        this.text = draft.source();
        this.draft = draft;
        this.services = services;
        this.walker = new Walker(file);
    }

    /** Takes all back that can be; the names by the service that they stand in. */
    Map<String, List<String>> take() {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (SplitComment comment : SplitComment.of(text)) {
            Optional<PlacedService> service = comment.within(file);
            List<String> names = comment.services();
            if (service.isPresent() && !names.isEmpty() && services.containsAll(names) && take(service.get(), comment)) {
                taken.computeIfAbsent(service.get().name(), key -> new ArrayList<>()).addAll(names);
                tell(service.get(), comment, names);
            }
        }
        return taken;
    }

    private void tell(PlacedService service, SplitComment comment, List<String> names) {
        TextRange lines = new TextRange(text.lineStart(comment.mark()), text.lineEnd(comment.end() - 1));
        context.card("dependency:" + service.name() + "/" + String.join(",", names),
                        context.words().of("join.dependency.title", service.name(), String.join(", ", names)),
                        context.words().of("join.dependency.reason"))
                .at(new Place(path, service.service().path(), lines)).tell(Effect.CHANGES_LINE);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private boolean take(PlacedService service, SplitComment block) {
        YamlPlace value = walker.service(service);
        Optional<YamlPlace> present = block.isKey() && value.node() instanceof YamlMapping mapping
                ? mapping.entry(block.key()).map(value::member) : Optional.empty();
        if (value.node() instanceof YamlMapping mapping && mapping.flow()) {
            return block.inBrackets() && intoBraces(value, mapping, present, block);
        }
        if (present.isPresent() && !(block.inBrackets() && removeEntry(present.get()))) {
            return false;
        }
        draft.removeLines(block.mark(), block.mark() + 1);
        for (int line = block.mark() + 1; line < block.end(); line++) {
            int start = text.lineStart(line) + block.column();
            draft.replace(new TextRange(start, start + SplitComment.SIGN.length()), "");
        }
        fillEmpty(block);
        return true;
    }

    /** A list of which nothing was left stands there in brackets, which must go. */
    private void fillEmpty(SplitComment block) {
        int above = block.mark() - 1;
        while (above >= 0 && (text.line(above).isBlank() || text.line(above).stripLeading().startsWith("#"))) {
            above--;
        }
        if (above >= 0 && EMPTY.matcher(text.line(above)).matches() && indent(text.line(above)) <= block.column()
                && !block.key().equals("depends_on")) {
            int at = text.line(above).replaceFirst("\\s*(#.*)?$", "").length();
            TextRange empty = new TextRange(text.lineStart(above) + at - 3, text.lineStart(above) + at);
            draft.replace(empty, "");
        }
    }

    /** Takes an entry away that stands on lines of its own. */
    private boolean removeEntry(YamlPlace entry) {
        int first = text.lineAt(entry.memberRange().start());
        int last = text.lineAt(Math.max(entry.memberRange().start(), entry.memberRange().end() - 1));
        boolean alone = text.line(first).substring(0, entry.memberRange().start() - text.lineStart(first)).isBlank();
        if (alone) {
            draft.removeLines(first, last + 1);
        }
        return alone;
    }

    private boolean intoBraces(YamlPlace service, YamlMapping mapping, Optional<YamlPlace> present, SplitComment block) {
        String entry = String.join(" ", block.lines().stream().map(String::strip).toList());
        if (present.isPresent()) {
            draft.replace(present.get().memberRange(), entry);
        } else {
            boolean empty = mapping.entries().isEmpty();
            int at = empty ? service.contentRange().start() + 1
                    : service.member(mapping.entries().getLast()).memberRange().end();
            draft.insert(at, (empty ? "" : ", ") + entry);
        }
        draft.removeLines(block.mark(), block.end());
        return true;
    }
}
