package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {
    static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("nothing", List.of(), new Options(PortPlan.usual(), true)),
                Arguments.of("no samples", List.of("--no-samples"), new Options(PortPlan.usual(), false)),
                Arguments.of("ports", List.of("--port-base", "9000"), new Options(PortPlan.from(9000), true)),
                Arguments.of("ports after =", List.of("--port-base=9000"), new Options(PortPlan.from(9000), true)),
                Arguments.of("lowest base", List.of("--port-base=1024"), new Options(PortPlan.from(1024), true)),
                Arguments.of("highest base", List.of("--port-base=65530"), new Options(PortPlan.from(65530), true)),
                Arguments.of(
                        "both",
                        List.of("--no-samples", "--port-base", "9000"),
                        new Options(PortPlan.from(9000), false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void understood(String name, List<String> arguments, Options expected) throws CannotStart {
        assertThat(Options.parse(arguments)).isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("unknown option", List.of("--ports"), "There is no option --ports"),
                Arguments.of("word", List.of("start"), "There is no option start"),
                Arguments.of("base missing", List.of("--port-base"), "from 1024 to 65530, not \"\""),
                Arguments.of("base is a word", List.of("--port-base", "high"), "not \"high\""),
                Arguments.of("base is negative", List.of("--port-base=-1"), "not \"-1\""),
                Arguments.of("base too low", List.of("--port-base=1023"), "not \"1023\""),
                Arguments.of("base too high", List.of("--port-base=65531"), "not \"65531\""),
                Arguments.of("base far too high", List.of("--port-base=99999999999"), "not \"99999999999\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String name, List<String> arguments, String sentence) {
        assertThatThrownBy(() -> Options.parse(arguments))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void portBaseCountsFromGatewayToController() throws CannotStart {
        PortPlan ports = Options.parse(List.of("--port-base", "9000")).ports();

        assertThat(Stream.of(Endpoint.values()).map(ports::of)).containsExactly(9000, 9001, 9002, 9003, 9004, 9005);
        assertThat(Endpoint.values())
                .containsExactly(
                        Endpoint.GATEWAY,
                        Endpoint.INGEST,
                        Endpoint.ANALYSIS,
                        Endpoint.BROKER,
                        Endpoint.DATABASE,
                        Endpoint.CONTROLLER);
    }
}
