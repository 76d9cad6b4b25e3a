package org.sitewright.split;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitewright.text.SourceText;

/** A site's folder that exists only in memory: paths with texts, folders with a slash at the end, links with their targets. */
public final class MemoryFolder implements FolderView {
    private final String name;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> folders = new TreeSet<>();
    private final Map<String, String> links = new TreeMap<>();
    private final Set<String> readOnly = new HashSet<>();

    public MemoryFolder(String name) {
        this.name = name;
        folders.add(".");
    }

    public MemoryFolder file(String path, String text) {
        files.put(path, text);
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash));
        }
        return this;
    }

    public MemoryFolder folder(String path) {
        folders.add(path);
        return this;
    }

    public MemoryFolder link(String path, String target) {
        links.put(path, target);
        return this;
    }

    public MemoryFolder readOnly(String path) {
        readOnly.add(path);
        return this;
    }

    @Override
    public String folderName() {
        return name;
    }

    private static String normal(String path) {
        return path.equals("./") || path.isEmpty() ? "." : path.replaceFirst("^\\./", "").replaceFirst("/$", "");
    }

    @Override
    public Kind kind(String path) {
        String at = normal(path);
        if (links.containsKey(at)) {
            return Kind.FOLDER;
        }
        return files.containsKey(at) ? Kind.FILE : folders.contains(at) ? Kind.FOLDER : Kind.MISSING;
    }

    @Override
    public String real(String path) {
        return links.getOrDefault(normal(path), normal(path));
    }

    @Override
    public List<String> names(String folder) {
        String start = normal(folder).equals(".") ? "" : normal(folder) + "/";
        Set<String> names = new TreeSet<>();
        for (Set<String> all : List.of(files.keySet(), folders, links.keySet())) {
            all.stream().filter(path -> path.startsWith(start) && !path.equals(".")).map(path -> path.substring(start.length()))
                    .filter(path -> !path.isEmpty()).forEach(path -> names.add(path.split("/", 2)[0]));
        }
        return List.copyOf(names);
    }

    @Override
    public Optional<SourceText> text(String path) {
        return Optional.ofNullable(files.get(normal(path))).map(SourceText::of);
    }

    @Override
    public boolean isWritable(String folder) {
        return !readOnly.contains(normal(folder));
    }
}
