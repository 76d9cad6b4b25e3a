package org.sitewright.bench;

import org.sitewright.text.SourceText;

/** A compose file of many services, about 12 lines each, the like of which a site has. */
final class GeneratedSite {
    private GeneratedSite() {}

    static SourceText of(int services) {
        StringBuilder text = new StringBuilder("""
                x-agent-environment: &agent-environment
                  LOGLEVEL: info
                  TZ: UTC

                networks:
                  lab:

                volumes:
                  storage:

                services:
                  crossbar:
                    image: simonsobs/ocs-crossbar:v0.11.3
                    ports:
                      - "127.0.0.1:8001:8001" # expose for OCS
                """);
        for (int i = 1; i < services; i++) {
            text.append("""

                      # Agent number %1$d
                      ocs-agent%1$d:
                        image: simonsobs/socs:v0.5.%2$d
                        hostname: ocs-docker
                        restart: always
                        environment:
                          - INSTANCE_ID=agent%1$d
                          - LOGLEVEL=info
                        volumes:
                          - ${OCS_CONFIG_DIR:-/etc/ocs}:/config:ro
                        ports:
                          - "%3$d:8080/udp"
                        depends_on:
                          - crossbar
                    """.formatted(i, i % 10, 10000 + i));
        }
        return SourceText.of(text.toString());
    }

    /** One of several files that are joined by a network; no name and no port is in two of them. */
    static SourceText group(int number, int services) {
        String text = of(services).content().replace("networks:\n  lab:\n", "networks:\n  default:\n    external: true\n    name: ocs-net\n")
                .replace("crossbar", "crossbar" + number).replace("127.0.0.1:8001:", "127.0.0.1:" + (8001 + number) + ":")
                .replace("agent", "agent" + number + "-").replace("- \"10", "- \"" + (10 + number));
        return SourceText.of(text);
    }
}
