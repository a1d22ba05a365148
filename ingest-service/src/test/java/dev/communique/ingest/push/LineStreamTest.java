package dev.communique.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.communique.ingest.LocalServicesResource;
import dev.communique.ingest.StatementsTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalServicesResource.class)
class LineStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/api/v1/statements")
    URI address;

    @Test
    void answersEveryLineInOrderAndPublishesTheGoodOnes() throws IOException {
        String body = IntStream.rangeClosed(1, 1200)
                .mapToObj(n -> n % 100 == 0 ? "{\"text\": " : statement("Number %d was said.".formatted(n), "many"))
                .collect(Collectors.joining("\n"));

        List<JsonNode> answers = push(body, "application/json");

        assertThat(answers).hasSize(1200);
        for (int n = 1; n <= 1200; n++) {
            JsonNode answer = answers.get(n - 1);
            if (n % 100 == 0) {
                assertThat(answer.get("line").intValue()).isEqualTo(n);
                assertThat(answer.at("/problem/status").intValue()).isEqualTo(400);
            } else {
                assertThat(answer.get("id").textValue()).startsWith("st_");
                assertThat(answer.get("new").booleanValue()).isTrue();
            }
        }
        try (StatementsTopic topic = new StatementsTopic()) {
            assertThat(topic.await(1188, record -> record.text("source").equals("many")))
                    .hasSize(1188);
        }
    }

    @Test
    void givesRepeatsWithinOneRequestTheSameRevision() throws IOException {
        String line = statement("Said twice.", "repeats");
        String other = "{\"url\": \"https://x.example/1\", \"text\": \"%s\", \"source\": \"repeats\"}";

        List<JsonNode> answers =
                push(String.join("\n", line, line, other.formatted("One."), other.formatted("Two.")), "*/*");

        assertThat(answers)
                .extracting(answer -> answer.get("revision").intValue() + " "
                        + answer.get("new").booleanValue())
                .containsExactly("1 true", "1 false", "1 true", "2 true");
    }

    @Test
    void refusesOnlyTheLineThatIsTooLong() throws IOException {
        String tooLong = statement("x".repeat(LineIntake.LONGEST_LINE), "lengths");

        List<JsonNode> answers = push(
                statement("Short.", "lengths") + "\n" + tooLong + "\n" + statement("Short again.", "lengths"), "*/*");

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).get("revision").intValue()).isEqualTo(1);
        assertThat(answers.get(1).at("/problem/status").intValue()).isEqualTo(413);
        assertThat(answers.get(2).get("revision").intValue()).isEqualTo(1);
    }

    @Test
    void answersAClientThatWaitsForEachAnswer() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(out, """
                    POST /api/v1/statements HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer test\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    \r
                    """);

            writeChunk(out, statement("The first of a dialogue.", "dialogue") + "\n");
            String first = awaitAnswer(in);
            writeChunk(out, statement("The second of a dialogue.", "dialogue") + "\n");
            String second = awaitAnswer(in);

            write(out, "0\r\n\r\n");
            assertThat(List.of(first, second))
                    .doesNotHaveDuplicates()
                    .allMatch(answer -> answer.contains("\"new\":true"));
        }
    }

    @Test
    void answersLinesWhoseSourceCannotBeUsed() throws IOException {
        List<JsonNode> answers = push(statement("Who said it?", "NOT A SLUG"), "*/*");

        assertThat(answers)
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.at("/problem/field").textValue()).isEqualTo("source"));
    }

    private static void writeChunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String awaitAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }

    private List<JsonNode> push(String body, String accept) throws IOException {
        HttpURLConnection connection = open(accept);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(bytes.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        assertThat(connection.getResponseCode()).isEqualTo(202);
        assertThat(connection.getContentType()).startsWith("application/x-ndjson");
        List<JsonNode> answers = new ArrayList<>();
        try (BufferedReader in = reader(connection)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answers.add(JSON.readTree(line));
            }
        }
        return answers;
    }

    private HttpURLConnection open(String accept) throws IOException {
        URL url = address.toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", "Bearer test");
        connection.setRequestProperty("Content-Type", "application/x-ndjson");
        connection.setRequestProperty("Accept", accept);
        return connection;
    }

    private static BufferedReader reader(HttpURLConnection connection) throws IOException {
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String statement(String text, String source) {
        return "{\"text\": \"%s\", \"source\": \"%s\"}".formatted(text, source);
    }
}
