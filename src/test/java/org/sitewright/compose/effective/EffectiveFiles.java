package org.sitewright.compose.effective;

/** Compose files that Compose 1.29 accepts, each for some rules; a line "=== name" begins each. */
final class EffectiveFiles {
    /** The file common.yaml beside them. */
    static final String COMMON = """
            services:
              base:
                image: busybox
                volumes:
                  - ./other:/other
                environment:
                  FROM: common
                  LOG: info
            """;

    static final String ALL = """
            === ports
            services:
              a:
                image: busybox
                ports: ["80", "127.0.0.1:8001:8001", "9000-9002:90-92", "5000:5000/udp", 7000]
              b:
                image: busybox
                ports:
                  - target: 80
                    published: 8080
                    protocol: tcp
                    mode: host
            === mounts
            services:
              a:
                image: busybox
                volumes:
                  - ./data:/data
                  - ../up/./x/:/up:ro
                  - /abs/../y:/y:rw
                  - store:/store
                  - /anonymous
                  - ${SW_DATA}:/by-variable
                  - ${OCS_CONFIG_DIR}:/config:ro
              b:
                image: busybox
                volumes:
                  - {type: bind, source: ./data, target: /data, read_only: true}
                  - {type: volume, source: store, target: /s}
                  - {type: tmpfs, target: /t}
            volumes:
              store:
            === environment
            services:
              a:
                image: busybox
                environment: [A=1, "B=x=y", C=, SW_HOST, SW_TAG, SW_NOT_SET, "D=${SW_HOST}:${SW_EMPTY:-e}", "E=$$HOME"]
              b:
                image: busybox
                environment:
                  A: 1
                  F: 1.50
                  G: "1.50"
                  SW_HOST:
                  N: ~
                  T: "true"
                  EMPTY: ""
                  MANY: |
                    two
                    lines
            === variables
            services:
              a:
                image: "busybox:${SW_TAG}"
                hostname: ${SW_HOST}-x
                user: "${SW_NOT_SET-1}:${SW_EMPTY-2}:${SW_EMPTY:-3}:$SW_TAG"
                command: echo $$SW_TAG $${SW_HOST}
                labels:
                  a: ${SW_TAG:?must be set}
            === anchors
            x-env: &env
              LOG: info
              TZ: UTC
            x-base: &base
              image: busybox
              restart: always
              environment: *env
            services:
              a:
                <<: *base
                environment:
                  <<: *env
                  LOG: debug
              b: *base
              c:
                <<: [*base, {user: "1", restart: "no"}]
            === dependencies
            services:
              a:
                image: busybox
                depends_on: [b, c]
              b:
                image: busybox
                depends_on:
                  c: {condition: service_healthy}
              c:
                image: busybox
                healthcheck: {test: [CMD, "true"], interval: 30s, retries: 3}
            === networks
            services:
              a:
                image: busybox
                networks: [front, default]
              b:
                image: busybox
                networks:
                  front: {aliases: [bee, buzz]}
                  back:
              c:
                image: busybox
                network_mode: host
              d:
                image: busybox
                network_mode: "service:c"
            networks:
              front: {driver: bridge, internal: true}
              back: {external: true, name: "net-${SW_TAG}"}
              old: {external: {name: older}}
            === ocs-net as the seed has it
            version: '3.7'
            networks:
              default:
                external:
                  name: ocs-net
            services:
              a: {image: busybox}
            === volumes
            services:
              a:
                image: busybox
                volumes: ["one:/1", "two:/2", "three:/3", "four:/4"]
            volumes:
              one: {}
              two: {name: "two-${SW_TAG}"}
              three: {external: true}
              four: {driver: local, driver_opts: {type: nfs, device: ":/x"}, labels: [a=b]}
            === secrets and configs
            services:
              a:
                image: busybox
                secrets: [key, {source: other, target: o, mode: 0440}]
                configs: [conf]
            secrets:
              key: {file: ./key.txt}
              other: {external: true}
            configs:
              conf: {file: ../conf.txt}
            === build
            services:
              a:
                build: ./img
              b:
                image: named
                build:
                  context: img
                  dockerfile: Dockerfile.b
                  args: [A=1, SW_HOST]
                  labels: {x: "1"}
              c:
                build: {context: "https://example.org/r.git#main"}
            === extends
            services:
              base:
                image: busybox
                command: [one]
                environment: {A: 1, B: 1}
                volumes: ["./data:/a", "./data:/b"]
                ports: ["80:80"]
                cap_add: [CHOWN]
                labels: {x: y}
              a:
                extends: {service: base}
                command: two
                environment: [B=2]
                volumes: ["./img:/b"]
                ports: ["81:81"]
                labels: [x=z]
              b:
                extends: a
                hostname: b
              c:
                extends: {file: common.yaml, service: base}
                environment: {LOG: debug}
            === others
            services:
              a:
                image: busybox
                container_name: mine
                restart: unless-stopped
                dns: 8.8.8.8
                dns_search: [a.org, b.org]
                tmpfs: /run
                extra_hosts: ["h:10.0.0.1"]
                devices: ["/dev/ttyUSB0:/dev/lakeshore"]
                ulimits: {nproc: 65535, nofile: {soft: 20000, hard: 40000}}
                sysctls: [net.core.somaxconn=1024]
                logging: {driver: json-file, options: {max-size: 10m}}
                privileged: true
                tty: true
                stop_grace_period: 1m
                entrypoint: /bin/sh -c
                working_dir: /x
                profiles: [extra]
                shm_size: 64m
                x-note: nothing
              b:
                image: busybox
                links: [a, "a:db"]
                volumes_from: ["a:ro"]
                expose: ["80"]
                deploy: {replicas: 2, labels: [a=b], resources: {limits: {memory: 50M}}}
            """;

    private EffectiveFiles() {}
}
