package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Draws placements into target/layout, to be looked at. */
class PicturesTest {
    @Test
    void drawsThemAll() throws IOException {
        Map<String, LayoutGraph> graphs = new LinkedHashMap<>();
        graphs.put("seed", Graphs.seed().graph());
        graphs.put("observatory", Graphs.observatory().graph());
        graphs.put("chain", Graphs.chain(6).graph());
        graphs.put("star-5", Graphs.star(5).graph());
        graphs.put("star-40", Graphs.star(40).graph());
        graphs.put("isolated", Graphs.isolated(30).graph());
        graphs.put("random-30", Graphs.random(30, 3, 1).graph());
        graphs.put("random-120", Graphs.random(120, 6, 2).graph());
        for (Map.Entry<String, LayoutGraph> graph : graphs.entrySet()) {
            Placement placement = new LayeredLayout().place(graph.getValue(), Map.of(), Optional.empty());
            assertThat(ImageIO.read(PlacementPicture.draw(placement, graph.getKey()).toFile()).getWidth())
                    .isGreaterThan(200);
        }
    }

    @Test
    void drawsThemForCanvasesOfSeveralShapes() throws IOException {
        Map<String, LayoutGraph> graphs = new LinkedHashMap<>();
        graphs.put("seed", Graphs.seed().graph());
        graphs.put("sample", Graphs.sample().graph());
        graphs.put("observatory", Graphs.observatory().graph());
        graphs.put("star-40", Graphs.star(40).graph());
        for (CanvasSize size : List.of(new CanvasSize(388, 516), new CanvasSize(608, 790), new CanvasSize(1568, 630))) {
            for (Map.Entry<String, LayoutGraph> graph : graphs.entrySet()) {
                Placement placement = new LayeredLayout().place(graph.getValue(), size, Map.of(), Optional.empty());
                String name = graph.getKey() + "-on-" + (int) size.width() + "x" + (int) size.height();
                assertThat(ImageIO.read(PlacementPicture.draw(placement, name).toFile()).getWidth()).isGreaterThan(200);
            }
        }
    }

    @Test
    void drawsWhatAnEditMoves() throws IOException {
        LayeredLayout layout = new LayeredLayout();
        Placement before = layout.place(Graphs.seed().graph(), Map.of(), Optional.empty());
        LayoutGraph edited = Graphs.seed().node("ocs-LSA11YY", 240, 110, Graphs.HOST).node("new-agent", Graphs.DEFAULT)
                .node("loki", Graphs.DEFAULT).node("lab", "lab network").node("loner", "")
                .edge("new-agent", "crossbar").edge("crossbar", "influxdb").edge("ocs-LSA99ZZ", "crossbar").graph();
        Placement after = layout.place(edited, Map.of("grafana", new Point(420, 420)), Optional.of(before));
        assertThat(PlacementPicture.draw(after, "seed-edited")).exists();
    }
}
