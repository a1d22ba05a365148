package dev.communique.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class PortPlanTest {
    @Test
    void takenPortIsNamedWithWhatItIsFor() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan ports = FreePorts.planBut(Endpoint.DATABASE, taken.getLocalPort());

            assertThatThrownBy(() -> ports.checkFree(EnumSet.allOf(Endpoint.class)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + ", which the database needs, is taken");
        }
    }

    @Test
    void portOfWhatIsNotStartedMayBeTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan ports = FreePorts.planBut(Endpoint.DATABASE, taken.getLocalPort());

            assertThatCode(() -> ports.checkFree(EnumSet.complementOf(EnumSet.of(Endpoint.DATABASE))))
                    .doesNotThrowAnyException();
        }
    }
}
