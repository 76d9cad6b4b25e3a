package org.sitewright.split;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/**
 * What is joined, and what stands around it.
 *
 * @param parts      the compose files, that of the site's folder first where there is one
 * @param target     where the joined file is to stand: in the site's folder
 * @param shell      the environment of the shell that Compose runs in
 * @param folder     what a plan needs to know of the disk
 * @param original   the file as it was before a split, which knows the order of things
 * @param siteConfig the site config file, if there is one
 */
public record JoinSource(List<JoinPart> parts, SiteFile target, Map<String, String> shell, FolderView folder,
                         Optional<ComposeFile> original, Optional<ConfigText> siteConfig) {
    public JoinSource {
        parts = List.copyOf(parts);
        shell = Map.copyOf(shell);
    }

    /** All files that lines of a plan may come from, by their paths from the site's folder. */
    public Map<String, SourceText> texts() {
        Map<String, SourceText> texts = new LinkedHashMap<>();
        for (JoinPart part : parts) {
            texts.put(part.file().name(), part.text());
            part.dotEnv().ifPresent(text -> texts.put(part.beside(".env"), text));
        }
        dotEnv().ifPresent(text -> texts.put(".env", text));
        overrides().forEach(part -> texts.put(part.file().name(), part.text()));
        siteConfig.ifPresent(config -> texts.put(config.file().name(), config.tree().text()));
        return texts;
    }

    /** The text of {@code .env} in the site's folder. */
    public Optional<SourceText> dotEnv() {
        return root().isPresent() ? root().get().dotEnv() : folder.text(".env");
    }

    /** The part in the site's folder. */
    public Optional<JoinPart> root() {
        return parts.stream().filter(part -> part.folder().isEmpty()).findFirst();
    }

    /** The override files beside the parts that Compose finds by itself. */
    public List<JoinPart> overrides() {
        return parts.stream().filter(part -> OverrideFile.isReadBeside(part.file().shortName())).flatMap(part -> OverrideFile.in(folder,
                        part.folder().isEmpty() ? "." : part.folder()).map(part::beside).flatMap(path -> folder.text(path)
                        .map(text -> new JoinPart(new SiteFile(path), new ComposeReader().read(new YamlReader().read(text)), part.dotEnv()))).stream())
                .toList();
    }

    /** The name of a file of the site's folder as it was before the last split, if it was kept. */
    public static Optional<String> original(FolderView view, SiteFile file) {
        String kept = file.name() + SplitPlan.KEPT;
        return view.names(".").stream().filter(name -> name.equals(kept) || name.startsWith(kept + "-"))
                .max((a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()));
    }
}
