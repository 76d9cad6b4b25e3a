package org.sitewright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileProblem;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.LayoutFile;
import org.sitewright.layout.LayoutGraph;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;
import org.sitewright.picture.NodeIds;
import org.sitewright.picture.Palette;
import org.sitewright.picture.PngWriter;
import org.sitewright.picture.SitePainter;
import org.sitewright.picture.SitePicture;
import org.sitewright.picture.SvgWriter;
import org.sitewright.session.OpenSite;
import org.sitewright.session.SiteOpener;
import org.sitewright.session.SiteOpener.Opening;
import org.sitewright.session.Snapshot;
import org.sitewright.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitewright picture}: draws the canvas of a site into a file, with no display. */
@Command(name = "picture", resourceBundle = "org.sitewright.cli.usage", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class PictureCommand implements Callable<Integer> {
    private static final double SHARP = 2;

    private final Map<String, String> shell;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "PATH")
    private Path path = Path.of("");

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE.svg|FILE.png")
    private Path output = Path.of("");

    @Option(names = "--roads")
    private boolean roads;

    @Option(names = "--dark")
    private boolean dark;

    /** @param shell the environment that stands for that of the user's shell */
    public PictureCommand(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    @Override
    public Integer call() {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            return refuse("picture.format", output);
        }
        return switch (new SiteOpener(shell, KeyTable.load()).open(path, Runnable::run, Runnable::run)) {
            case Opening.Failed(FileProblem problem, var offers) -> {
                spec.commandLine().getErr().println("sitewright: " + problem.sentence());
                yield ExitStatus.FAILED;
            }
            case Opening.Opened(OpenSite site) -> draw(site, name.endsWith(".svg"));
        };
    }

    private int draw(OpenSite site, boolean svg) {
        Snapshot snapshot = site.session().snapshot();
        SitePainter painter = new SitePainter();
        SitePicture picture = painter.paint(snapshot.site(), snapshot.findings(), snapshot.roads());
        LayoutGraph graph = painter.graph(picture);
        Placement placement = new LayeredLayout().place(graph, pinned(site, snapshot), Optional.empty());
        SitePicture drawn = picture.withRoads(roads);
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        try {
            Files.write(output, svg ? new SvgWriter(palette).write(drawn, placement).getBytes(StandardCharsets.UTF_8)
                    : png(palette, drawn, placement));
        } catch (IOException broken) {
            return refuse("picture.unwritable", output);
        }
        return ExitStatus.OK;
    }

    private static byte[] png(Palette palette, SitePicture picture, Placement placement) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PngWriter(palette, SHARP).write(picture, placement, bytes);
        return bytes.toByteArray();
    }

    /** The places that the user has given by hand; a damaged file gives none. */
    private static Map<String, Point> pinned(OpenSite site, Snapshot snapshot) {
        Path layout = site.folder().layoutPath();
        try {
            Map<String, Point> pinned = new HashMap<>();
            if (Files.isRegularFile(layout)) {
                NodeIds ids = new NodeIds(snapshot.site());
                LayoutFile places = LayoutFile.read(Files.readString(layout));
                snapshot.files().forEach(file -> places.places(file.name()).forEach((service, corner) -> pinned.put(ids.of(file, service), corner)));
            }
            return pinned;
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private int refuse(String key, Path file) {
        spec.commandLine().getErr().println("sitewright: " + new Words("cli.messages").of(key, file));
        return ExitStatus.FAILED;
    }
}
