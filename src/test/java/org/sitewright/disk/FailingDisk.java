package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The local disk, but for what a test lets fail, and what it does in between. */
class FailingDisk implements Disk {
    /** Something that happens to the disk. */
    interface Interference {
        void run() throws IOException;
    }

    final Disk real = new LocalDisk();
    final List<String> steps = new ArrayList<>();
    final Set<Path> readOnly = new HashSet<>();
    Interference beforeRead = () -> { };
    Interference beforeWrite = () -> { };
    Interference afterWrite = () -> { };
    Interference beforeReplace = () -> { };
    Interference beforeList = () -> { };
    Interference beforeFolders = () -> { };
    Set<Lost> losing = Set.of();
    long free = Long.MAX_VALUE;

    @Override
    public BasicFileAttributes attributes(Path path) throws IOException {
        return real.attributes(path);
    }

    @Override
    public boolean exists(Path path) {
        return real.exists(path);
    }

    @Override
    public byte[] read(Path path, int limit) throws IOException {
        beforeRead.run();
        return real.read(path, limit);
    }

    @Override
    public boolean mayWrite(Path file) {
        return !readOnly.contains(file) && real.mayWrite(file);
    }

    @Override
    public Path target(Path path) throws IOException {
        return real.target(path);
    }

    @Override
    public void write(Path newFile, byte[] bytes, boolean secret) throws IOException {
        beforeWrite.run();
        steps.add("write");
        real.write(newFile, bytes, secret);
        afterWrite.run();
    }

    @Override
    public Set<Lost> takeOver(Path from, Path to) throws IOException {
        real.takeOver(from, to);
        return losing;
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        beforeReplace.run();
        steps.add("replace");
        real.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(path);
    }

    @Override
    public void syncFolder(Path folder) {
        steps.add("sync");
        real.syncFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        beforeList.run();
        return real.list(folder);
    }

    @Override
    public void createFolders(Path folder, boolean secret) throws IOException {
        beforeFolders.run();
        real.createFolders(folder, secret);
    }

    @Override
    public long freeBytes(Path folder) throws IOException {
        return Math.min(free, real.freeBytes(folder));
    }
}
