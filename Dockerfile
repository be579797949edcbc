# Built and run without anything but this folder: docker build -t stet .
# docs/operations.md says how to run it, and which of these steps have been tried how.

FROM node:24-trixie-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /stet
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm ./stet build
# What changes seldom goes into layers of its own, below what changes with every build.
RUN java -Djarmode=tools -jar target/stet.jar extract --layers --destination target/layers

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin stet \
    && install --directory --owner stet --group stet --mode 0700 /data
WORKDIR /app
COPY --from=build /stet/target/layers/dependencies/ ./
COPY --from=build /stet/target/layers/spring-boot-loader/ ./
COPY --from=build /stet/target/layers/snapshot-dependencies/ ./
COPY --from=build /stet/target/layers/application/ ./
USER stet
ENV STET_DATA=/data/stet
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp", "stet.jar", "org.stet.IsUp"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=70", \
    "--enable-native-access=ALL-UNNAMED", "-jar", "stet.jar"]
