package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In a Java machine of its own: what does a layout load before it has edges to arrange? */
class LazyLoadingTest {
    private static final String LOADED = "all is loaded";

    /** Run by the test. */
    static final class Program {
        public static void main(String[] arguments) {
            LayeredLayout layout = new LayeredLayout();
            if (arguments[0].equals("loaded")) {
                LayeredLayout.load();
                System.out.println(LOADED);
            }
            if (!arguments[0].equals("none")) {
                layout.place(Graphs.chain(2).graph(), Map.of(), Optional.empty());
            }
        }
    }

    @Test
    void loadsTheLayoutKernelWithTheFirstEdges() throws IOException, InterruptedException {
        assertThat(loaded("none")).contains("LayeredLayout").doesNotContain("org.eclipse");
        assertThat(loaded("edges")).contains("org.eclipse.elk");
    }

    @Test
    void loadsItBeforeASiteIsThereWhereThatIsWanted() throws IOException, InterruptedException {
        String output = loaded("loaded");
        assertThat(output.substring(0, output.indexOf(LOADED))).contains("org.eclipse.elk");
        assertThat(output.substring(output.indexOf(LOADED)).lines().filter(line -> line.contains("org.eclipse"))).hasSizeLessThan(20);
    }

    private static String loaded(String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load", "-cp", System.getProperty("java.class.path"), Program.class.getName(), argument)
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
