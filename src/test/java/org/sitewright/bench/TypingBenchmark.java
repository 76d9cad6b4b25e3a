package org.sitewright.bench;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.Session;
import org.sitewright.session.Snapshot;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlReader;

/** From one typed character to new findings, everything on one thread; and the share of it that the FX thread has. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:G1HeapRegionSize=4m"})
public class TypingBenchmark {
    @Param({"10", "100", "1000", "5000"})
    public int services;

    /** How many compose files share them, joined by a network. */
    @Param({"1", "4"})
    public int files;

    private final Random random = new Random(7);
    private Session whole;
    private Session onlyText;
    private int typedAt = -1;

    @Setup(Level.Trial)
    public void open() {
        KeyTable keys = KeyTable.load();
        Site site = new Site("bench", IntStream.range(0, files).mapToObj(this::part).toList(),
                new Variables(Map.of(), Map.of("TZ", "UTC")));
        whole = new Session(site, keys, Runnable::run, Runnable::run);
        onlyText = new Session(site, keys, task -> { }, Runnable::run);
    }

    private SitePart part(int number) {
        SourceText joined = files == 1 ? GeneratedSite.of(services) : GeneratedSite.group(number, services / files);
        return new SitePart(new SiteFile(number == 0 ? "docker-compose.yaml" : "group" + number + "/docker-compose.yaml"),
                new ComposeReader().read(new YamlReader().read(joined)));
    }

    /** A letter is typed at the end of a random line; the next call deletes it again. */
    private Snapshot type(Session session) {
        SourceText text = session.text();
        if (typedAt < 0) {
            typedAt = text.lineEnd(random.nextInt(text.lineCount()));
            session.type(TextPatch.of(TextChange.insert(typedAt, "x")), "bench");
        } else {
            session.type(TextPatch.of(new TextChange(typedAt, typedAt + 1, "")), "bench");
            typedAt = -1;
        }
        return session.snapshot();
    }

    @Benchmark
    public Snapshot typedCharacterToFindings() {
        return type(whole);
    }

    @Benchmark
    public Snapshot typedCharacterOnTheFxThread() {
        return type(onlyText);
    }
}
