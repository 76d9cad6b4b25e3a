package org.sitewright.layout;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long placing takes, from nothing and after an edit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class LayoutBenchmark {
    @Param({"seed", "observatory", "groups-1000", "isolated-5000", "star-1000"})
    public String graphName;

    private LayoutGraph graph;
    private Placement placed;
    private final LayeredLayout layout = new LayeredLayout();

    @Setup
    public void setUp() {
        graph = switch (graphName) {
            case "seed" -> Graphs.seed().graph();
            case "observatory" -> Graphs.observatory().graph();
            case "groups-1000" -> Graphs.random(1000, 40, 1).graph();
            case "isolated-5000" -> Graphs.isolated(5000).graph();
            default -> Graphs.star(1000).graph();
        };
        placed = layout.place(graph, Map.of(), Optional.empty());
    }

    @Benchmark
    public Placement fresh() {
        return layout.place(graph, Map.of(), Optional.empty());
    }

    @Benchmark
    public Placement again() {
        return layout.place(graph, Map.of(), Optional.of(placed));
    }
}
