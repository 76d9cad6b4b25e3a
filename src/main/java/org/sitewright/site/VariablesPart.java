package org.sitewright.site;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlTree;

/**
 * A {@code .env} file of a site (Compose Specification, "Interpolation"; Docker Compose, ".env file").
 *
 * @param file    as it is named from the site's folder
 * @param reading carries the text as all files that are edited have it; nothing is to be found in it, for it is no YAML
 */
public record VariablesPart(SiteFile file, ComposeFile reading) {
    private static final String NAME = ".env";

    /** The file with a text. */
    public static VariablesPart of(SiteFile file, SourceText text) {
        return of(file, new YamlReader().read(text));
    }

    private static VariablesPart of(SiteFile file, YamlTree read) {
        return new VariablesPart(file, new ComposeReader().read(read));
    }

    /** The one beside a compose file, whether or not it is there. */
    public static SiteFile beside(SiteFile compose) {
        return new SiteFile(compose.folder().isEmpty() ? NAME : compose.folder() + "/" + NAME);
    }

    /** The file after a change of its text. */
    public VariablesPart with(YamlTree read) {
        return of(file, read);
    }

    public SourceText text() {
        return reading.tree().text();
    }

    /** @param lookup what its values may name: the variables of the shell */
    public DotEnv entries(Function<String, Optional<String>> lookup) {
        return DotEnv.parse(text(), lookup);
    }

    /** Two readings of one text are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VariablesPart part && file.equals(part.file) && text().equals(part.text());
    }

    @Override
    public int hashCode() {
        return file.hashCode() * 31 + text().hashCode();
    }

    /** Values may be secrets: they are never printed. */
    @Override
    public String toString() {
        return "VariablesPart[" + file + "]";
    }
}
