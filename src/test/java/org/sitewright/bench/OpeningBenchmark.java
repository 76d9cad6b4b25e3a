package org.sitewright.bench;

import java.util.concurrent.TimeUnit;
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
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;

/** Reads and checks a whole file from nothing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:G1HeapRegionSize=4m"})
public class OpeningBenchmark {
    @Param({"10", "100", "1000", "5000"})
    public int services;

    private String text = "";
    private KeyTable keys = KeyTable.load();

    @Setup(Level.Trial)
    public void write() {
        text = GeneratedSite.of(services).content();
    }

    @Benchmark
    public Session readAndCheck() {
        return new Session("bench", new SiteFile("docker-compose.yaml"), SourceText.of(text), Variables.NONE, keys, Runnable::run,
                Runnable::run);
    }
}
