# All services are built once; each image then takes its own from the shared stage.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
ARG SERVICES="customer-service interaction-service reminder-service complaint-service support-console"
# Goals instead of a phase: a phase would fetch every library of the tests, half a gigabyte of it.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    services=$(echo $SERVICES | tr ' ' ,) && \
    mvn -B -ntp -q -N install:install && \
    mvn -B -ntp -q -T 1C -pl contract,calendar,press,chassis,messaging,profiles,$services \
      resources:resources compiler:compile jar:jar install:install && \
    mvn -B -ntp -q -T 1C -pl $services jar:jar spring-boot:repackage
# A start-up from an extracted jar takes half the time of one from a fat jar.
RUN for service in $SERVICES; do \
      java -Djarmode=tools -jar $service/target/$service-*.jar extract --layers --destination /layers/$service || exit 1; \
      mv /layers/$service/application/$service-*.jar /layers/$service/application/service.jar; \
    done

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN test -n "$SERVICE" && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin lidao
WORKDIR /lidao
COPY --from=build /layers/${SERVICE}/dependencies/ ./
COPY --from=build /layers/${SERVICE}/snapshot-dependencies/ ./
COPY --from=build /layers/${SERVICE}/application/ ./
USER 10001
# Of a container's limit a good half is heap, the rest is classes, code and threads. More options: JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "service.jar"]
