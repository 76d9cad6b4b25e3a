package org.sitewright.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The Eclipse Layout Kernel's layered algorithm. The only class that names it, so that nothing of it is loaded before
 * there are edges to arrange: its first use costs some 0.4 seconds.
 */
final class ElkLayers {
    /** A frame to be placed, in pixels. */
    record Size(double width, double height) {
    }

    /** An arrow between two of the frames, by their places in the list. */
    record Arrow(int from, int to) {
    }

    private final Cancellation cancellation;

    ElkLayers(Cancellation cancellation) {
        this.cancellation = cancellation;
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    }

    /**
     * Places for frames that are joined by arrows; what an arrow points to stands above, cycles excepted.
     *
     * @param layerBound how many frames may stand side by side
     * @return in the order of the frames
     */
    List<Box> place(List<Size> sizes, List<Arrow> arrows, OptionalInt layerBound) {
        ElkNode graph = ElkGraphUtil.createGraph();
        configure(graph, layerBound);
        List<ElkNode> nodes = new ArrayList<>(sizes.size());
        for (Size size : sizes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(size.width(), size.height());
            node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
            node.setProperty(CoreOptions.ALIGNMENT, Alignment.TOP);
            nodes.add(node);
        }
        for (Arrow arrow : arrows) {
            ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
        }
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return cancellation.isCancelled();
            }
        });
        cancellation.check();
        return nodes.stream().map(n -> new Box(Math.round(n.getX()), Math.round(n.getY()), n.getWidth(), n.getHeight()))
                .toList();
    }

    private static void configure(ElkNode graph, OptionalInt layerBound) {
        graph.setProperty(CoreOptions.DIRECTION, Direction.UP);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, Spacing.NODE_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, Spacing.LINE_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, Spacing.LANE_GAP);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Spacing.LAYER_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, Spacing.LANE_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, Spacing.LINE_GAP);
        graph.setProperty(LayeredOptions.MERGE_EDGES, true);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 3);
        if (layerBound.isPresent()) {
            graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
            graph.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, layerBound.getAsInt());
        }
    }
}
