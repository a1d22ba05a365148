package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.communique.local.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProgramsTest {
    private static final Access ACCESS = new Access(
            "127.0.0.1:9003",
            "jdbc:postgresql://127.0.0.1:9004/communique",
            Map.of(Role.INGEST, "for-ingest", Role.ANALYSIS, "for-analysis", Role.GATEWAY, "for-gateway"),
            "token");

    @TempDir
    Path project;

    @Test
    void eachServiceGetsItsOwnPasswordOnly() {
        Map<Role, JavaProgram> programs = programs(Map.of("COMMUNIQUE_INGEST_PASSWORD", "for-ingest"));

        assertThat(programs.get(Role.GATEWAY).environment())
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "for-gateway")
                .doesNotContainKey("COMMUNIQUE_INGEST_PASSWORD");
        assertThat(programs.get(Role.INGEST).environment()).containsEntry("QUARKUS_DATASOURCE_PASSWORD", "for-ingest");
    }

    @Test
    void onlyTheGatewayListensWhereItIsTold() {
        Map<Role, JavaProgram> programs = programs(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"));

        assertThat(programs.get(Role.GATEWAY).environment()).containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0");
        assertThat(programs.get(Role.INGEST).environment()).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
        assertThat(programs.get(Role.ANALYSIS).environment()).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    @Test
    void gatewayAnswersToTheAddressThatItListensOn() {
        Map<Role, JavaProgram> programs =
                programs(Map.of("QUARKUS_HTTP_HOST", "10.0.0.5", "COMMUNIQUE_HOSTS", "press.example"));

        assertThat(programs.get(Role.GATEWAY).environment())
                .containsEntry("COMMUNIQUE_HOSTS", "press.example,10.0.0.5");
    }

    @Test
    void gatewayKnowsTheOthersAndIngestWhetherToLoadSamples() {
        Map<Role, JavaProgram> programs = programs(Map.of());

        assertThat(programs.get(Role.GATEWAY).environment())
                .containsEntry("QUARKUS_HTTP_PORT", "9000")
                .containsEntry("COMMUNIQUE_INGEST_URL", "http://127.0.0.1:9001")
                .containsEntry("COMMUNIQUE_ANALYSIS_URL", "http://127.0.0.1:9002");
        assertThat(programs.get(Role.INGEST).environment()).containsEntry("COMMUNIQUE_SAMPLES", "false");
    }

    @Test
    void analysisKeepsItsIndexBelowTheHome() {
        assertThat(programs(Map.of()).get(Role.ANALYSIS).environment().get("COMMUNIQUE_ARCHIVE_DIRECTORY"))
                .endsWith("/archive");
    }

    @Test
    void commandLineNamesTheModule() {
        programs(Map.of())
                .forEach((role, program) ->
                        assertThat(program.arguments()).last().asString().contains("/" + program.name() + "/target/"));
    }

    @Test
    void unbuiltServiceIsNamed() {
        assertThatThrownBy(() -> services(Map.of()).checkBuilt())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("quarkus-run.jar is missing; start with deploy/up");
    }

    private Map<Role, JavaProgram> programs(Map<String, String> environment) {
        return services(environment).programs(ACCESS);
    }

    private ServicePrograms services(Map<String, String> environment) {
        return new ServicePrograms(
                project, new Home(project.resolve("data")), new Options(PortPlan.from(9000), false), environment);
    }
}
