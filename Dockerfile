# The service and, on top of it, the local stack without its own database. Build the jars first: ./mvnw -q -Dquick -DskipTests package
FROM eclipse-temurin:25-jre AS service
RUN useradd --system --create-home --home-dir /srv/partner-connect pca
WORKDIR /srv/partner-connect
COPY app/target/quarkus-app app/target/quarkus-app
USER pca
# The API, the API over TLS, and health and metrics, which are this machine's alone unless quarkus.management.host says otherwise.
EXPOSE 8080 8443 9000
ENTRYPOINT ["java", "-jar", "app/target/quarkus-app/quarkus-run.jar"]

FROM service AS local-stack
COPY local-stack/target/local-stack.jar local-stack/target/local-stack.jar
COPY local-stack/target/lib local-stack/target/lib
RUN mkdir .local
VOLUME /srv/partner-connect/.local
ENTRYPOINT ["java", "-jar", "local-stack/target/local-stack.jar"]
CMD ["--host", "0.0.0.0", "--database", "jdbc:postgresql://database/partner_connect?user=postgres"]
