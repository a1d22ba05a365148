package dev.communique.analysis.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a YAML file as maps, lists and texts and nothing else: {@code NO} is Norway, {@code on} a word. Tags, references to
 * what stands elsewhere and documents that are deep or large are refused, so that a small file never becomes much.
 */
final class PackReader {
    static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 10;
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);

    private PackReader() {}

    /** @throws ProblemException when it is no map in YAML, with the line where that shows */
    static JsonNode read(byte[] file) {
        if (file.length > LARGEST) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE,
                    null,
                    "the pack is %d bytes and %d is the most; divide it".formatted(file.length, LARGEST));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
            if (!(root instanceof MappingNode)) {
                throw ProblemException.invalid(null, "the pack must be a map in YAML with pack and themes");
            }
            return json(root);
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid(null, "the pack must be UTF-8");
        } catch (MarkedYAMLException e) {
            throw ProblemException.invalid(
                    null, "the pack is no YAML" + place(e.getProblemMark()) + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw ProblemException.invalid(null, "the pack is no YAML that is read here: " + e.getMessage());
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static JsonNode json(Node node) {
        if (!PLAIN.contains(node.getTag())) {
            throw refused(node, "the tag " + node.getTag().getValue() + " is not read; leave it out");
        }
        if (node instanceof MappingNode map) {
            return map(map);
        }
        if (node instanceof SequenceNode list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            list.getValue().forEach(item -> items.add(json(item)));
            return items;
        }
        return node.getTag().equals(Tag.NULL)
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.textNode(((ScalarNode) node).getValue());
    }

    private static ObjectNode map(MappingNode map) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw refused(tuple.getKeyNode(), "a field's name must be a word");
            }
            if (fields.has(key.getValue())) {
                throw refused(key, key.getValue() + " stands twice in one map");
            }
            fields.set(key.getValue(), json(tuple.getValueNode()));
        }
        return fields;
    }

    private static ProblemException refused(Node node, String sentence) {
        return ProblemException.invalid(
                null, "the pack cannot be taken" + place(node.getStartMark()) + ": " + sentence);
    }

    private static String place(Mark mark) {
        return mark == null ? "" : " at line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
