package org.sitewright.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitewright.compose.effective.HostFolder;
import org.sitewright.text.SourceText;

/** A site's folder made of a map: texts by their paths; a path that ends with a slash is a folder. */
final class MapFolder implements FolderView {
    private final String name;
    private final Map<String, String> files = new TreeMap<>();

    MapFolder(String name) {
        this.name = name;
    }

    MapFolder with(String path, String text) {
        files.put(path, text);
        return this;
    }

    @Override
    public String folderName() {
        return name;
    }

    @Override
    public Kind kind(String path) {
        String real = real(path);
        if (files.containsKey(real)) {
            return Kind.FILE;
        }
        boolean folder = real.equals(".") || files.keySet().stream().anyMatch(file -> file.startsWith(real + "/"));
        return folder ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public String real(String path) {
        String absolute = new HostFolder("/top/" + name).resolve(path).path();
        String top = "/top/" + name;
        return absolute.equals(top) ? "." : absolute.startsWith(top + "/") ? absolute.substring(top.length() + 1) : absolute;
    }

    @Override
    public List<String> names(String folder) {
        String prefix = real(folder).equals(".") ? "" : real(folder) + "/";
        TreeSet<String> names = new TreeSet<>();
        files.keySet().stream().filter(file -> file.startsWith(prefix) && file.length() > prefix.length())
                .forEach(file -> names.add(file.substring(prefix.length()).split("/")[0]));
        return List.copyOf(names);
    }

    @Override
    public Optional<SourceText> text(String path) {
        return Optional.ofNullable(files.get(real(path))).map(SourceText::of);
    }

    @Override
    public boolean isWritable(String folder) {
        return true;
    }
}
