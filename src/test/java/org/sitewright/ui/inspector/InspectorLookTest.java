package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.session.Selection;
import org.sitewright.text.TextRange;
import org.sitewright.ui.theme.ThemeChoice;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the form into target/pictures, to be looked at, and checks that it keeps within its width. */
@ExtendWith(ApplicationExtension.class)
class InspectorLookTest {
    private static final YamlPath INFLUXDB = YamlPath.of("services", "influxdb");

    private Stage stage;
    private InspectorHarness form;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> form = new InspectorHarness(robot, stage, InspectorHarness.sample()));
    }

    @AfterEach
    void plainThemeAgain(FxRobot robot) {
        robot.interact(() -> Application.setUserAgentStylesheet(null));
    }

    @Test
    void aServiceWithFindings(FxRobot robot) throws IOException {
        drawAll(robot, "influxdb", () -> {
            form.select("influxdb");
            form.showFindings(bindMount(), tag());
        });
    }

    @Test
    void anAgentWithSharedEntries(FxRobot robot) throws IOException {
        drawAll(robot, "agent", () -> form.select("ocs-LSA22Z2"));
        drawAll(robot, "conditions", () -> form.select("ocs-influx-publisher"));
    }

    @Test
    void theWholeSite(FxRobot robot) throws IOException {
        drawAll(robot, "overview", () -> robot.interact(() -> form.session.select(Selection.NOTHING, this)));
    }

    @Test
    void severalServicesAndAVolume(FxRobot robot) throws IOException {
        drawAll(robot, "several", () -> form.select("ocs-registry", "ocs-aggregator", "ocs-fake-data1"));
        drawAll(robot, "volume", () -> robot.interact(() -> form.session.select(
                Selection.of(form.session.snapshot().file(), YamlPath.of("volumes", "grafana-storage")), this)));
    }

    @Test
    void aCrowdedService(FxRobot robot) throws IOException {
        drawAll(robot, "crowded", () -> {
            form.write(CROWDED);
            form.select("gateway");
        });
    }

    @Test
    void aServiceWithManySettings(FxRobot robot) throws IOException {
        drawAll(robot, "settings", () -> {
            form.write(SETTINGS);
            form.select("camera");
            robot.interact(() -> form.view.revealField(YamlPath.of("services", "camera", "privileged")));
        });
        drawAll(robot, "settings-below", () -> robot.interact(() -> form.view.revealField(YamlPath.of("services", "camera", "labels"))));
    }

    private static final String SETTINGS = """
            x-logging: &logging
              driver: json-file
              options:
                max-size: 10m
            services:
              camera:
                image: simonsobs/socs:v0.6.2
                privileged: true
                init: true
                stop_grace_period: 1 minute
                working_dir: /app
                healthcheck:
                  test: ["CMD", "curl", "-f", "http://localhost"]
                  interval: 30s
                logging: *logging
                devices:
                  - /dev/ttyUSB0:/dev/ttyUSB0
                  - source: /dev/video0
                    target: /dev/video0
                deploy:
                  resources:
                    limits:
                      memory: 512m
                cap_add: [SYS_NICE, NET_ADMIN]
                networks:
                  lab:
                    aliases:
                      - cam
                    ipv4_address: 172.28.0.10
                  default:
                labels:
                  org.sitewright.example: a rather long value that does not fit
                  colour: blue
                extra_hosts:
                  - "host.docker.internal:host-gateway"
                build:
                  context: ./camera
                  dockerfile_inline: |
                    FROM debian:12
                    RUN apt-get update
                ulimits:
                  nofile: 65535
                  nproc: {soft: 100, hard: 200}
                x-note: seen in 2024
            networks:
              lab:
            """;

    @Test
    void whatFloatsBeside(FxRobot robot) throws IOException {
        for (ThemeChoice choice : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            robot.interact(() -> form.theme.choiceProperty().set(choice));
            form.select("influxdb");
            form.focus(form.field("restart"));
            form.press(KeyCode.F1);
            drawPopup(robot, ".sw-key-help", "help-" + choice.name().toLowerCase(Locale.ROOT));
            form.press(KeyCode.ESCAPE);
            form.focus(form.field("restart"));
            form.press(KeyCode.ALT, KeyCode.DOWN);
            form.press(KeyCode.DOWN);
            drawPopup(robot, ".sw-suggestions", "suggestions-" + choice.name().toLowerCase(Locale.ROOT));
            form.press(KeyCode.ESCAPE);
        }
    }

    private void drawPopup(FxRobot robot, String selector, String name) throws IOException {
        Node content = robot.listWindows().stream().map(window -> window.getScene().getRoot().lookup(selector))
                .filter(Objects::nonNull).findFirst().orElseThrow();
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = content.getScene().getRoot().snapshot(null, null));
        write(image[0], name);
        assertThat(image[0].getWidth()).isBetween(60.0, 420.0);
    }

    private static final String CROWDED = """
            x-common: &common
              restart: unless-stopped
              environment: &shared
                TZ: UTC
                SITE_HUB: ws://crossbar:8001/ws
            networks:
              dmz:
            services:
              gateway:
                <<: *common
                image: ghcr.io/simonsobs/a-very-long-name/of-an-image:v0.11.3-alpha.20261101@sha256:0ed5d5928d4737458944eb604cc8509e245c3e19d02ad83935398bc4b991aac7
                command:
                  - --site-hub
                  - ws://crossbar:8001/ws
                ports:
                  - target: 80
                    published: "8080"
                    host_ip: 127.0.0.1
                  - "[::1]:3000-3005:3000-3005/udp"
                  - "8001"
                environment:
                  <<: *shared
                  INFLUXDB_ADMIN_PASSWORD: horse-battery
                  TOKEN_FROM_SHELL:
                  EMPTY: ""
                volumes:
                  - ${OCS_CONFIG_DIR:-/home/ocs/a/long/way/down}:/config:ro
                  - /var/lib/cache
                healthcheck:
                  test: ["CMD", "curl", "-f", "http://localhost"]
                  interval: 30s
                logging:
                  driver: json-file
                  options: {max-size: 10m}
                devices:
                  - /dev/ttyUSB0:/dev/ttyUSB0
                labels:
                  org.sitewright.example: a rather long value that does not fit
            """;

    private Finding bindMount() {
        return finding("bind-mount.absolute", Severity.WARNING, INFLUXDB.key("volumes").index(0), "influxdb-storage:",
                "This folder exists on one machine only.",
                new Fix("Use a named volume…", new Edit.SetMount("influxdb", 0, "data:/var/lib/influxdb", Edit.Shared.ASK)));
    }

    private Finding tag() {
        return finding("image.old", Severity.ERROR, INFLUXDB.key("image"), "1.7\n", "This tag was withdrawn.",
                new Fix("Set the tag to 1.8", new Edit.SetImageTag("influxdb", "1.8")));
    }

    private Finding finding(String rule, Severity severity, YamlPath path, String at, String message, Fix fix) {
        int start = form.session.text().content().indexOf(at);
        return new Finding(rule, severity, InspectorHarness.FILE, new TextRange(start, start + 3), path, message, List.of(fix));
    }

    private void drawAll(FxRobot robot, String name, Runnable prepare) throws IOException {
        for (ThemeChoice choice : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            robot.interact(() -> form.theme.choiceProperty().set(choice));
            prepare.run();
            draw(robot, 316, 900, name + "-" + choice.name().toLowerCase(Locale.ROOT));
            draw(robot, 420, 700, name + "-" + choice.name().toLowerCase(Locale.ROOT));
        }
    }

    private void draw(FxRobot robot, int width, int height, String name) throws IOException {
        // The headless platform's windows are not that high: the view alone is drawn.
        robot.interact(() -> {
            form.view.setManaged(false);
            form.view.resizeRelocate(0, 0, width, height);
            form.view.applyCss();
            form.view.layout();
        });
        InspectorHarness.settle();
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = form.view.snapshot(null, null));
        robot.interact(() -> form.view.setManaged(true));
        write(image[0], name + "-" + width + "x" + height);
        assertThat(form.all(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)).isEmpty();
        assertThat(image[0].getWidth()).isEqualTo(width);
    }

    private static void write(WritableImage image, String name) throws IOException {
        File file = new File("target/pictures/inspector-" + name + ".png");
        file.getParentFile().mkdirs();
        PixelReader pixels = image.getPixelReader();
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(picture, "png", file);
    }
}
