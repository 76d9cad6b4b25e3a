package org.sitewright.ui.shell;

/** Compose files for the tests of the window. */
final class Texts {
    /** Four services with comments, quotes and forms of all sorts. */
    static final String LAB = """
            # yale-lab, everything on one machine
            x-env: &env
              LOGLEVEL: info   # for all

            volumes:
              data:

            services:
              # the router
              crossbar:
                image: "simonsobs/ocs-crossbar:v0.11.3"
                restart: always
                ports:
                  - "127.0.0.1:8001:8001" # for OCS

              influxdb:
                image: influxdb:1.7
                container_name: 'influxdb'
                ports:
                  - "8086:8086"
                environment:
                  - INFLUXDB_HTTP_LOG_ENABLED=false
                volumes:
                  - data:/var/lib/influxdb

              # shows what influxdb has
              grafana:
                image: grafana/grafana:9.5.2
                environment:
                  <<: *env
                  GF_SERVER_ROOT_URL: http://influxdb:3000/grafana
                depends_on:
                  - influxdb

              publisher:
                image: simonsobs/ocs:v0.11.3
                healthcheck: {disable: true}
                environment:
                  <<: *env
                depends_on:
                  crossbar:
                    condition: service_started
            """;

    /** The same without an agent: checks have nothing to say of it. */
    static final String FAULTLESS = LAB.replace("simonsobs/ocs:v0.11.3", "busybox:1.36");

    private Texts() {}
}
