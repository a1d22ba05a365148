package dev.communique.analysis.theme;

import dev.communique.analysis.statement.TurnKind;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes themes as a YAML file: fields in one order, queries folded, and nothing that is usual. */
final class PackWriter {
    private static final String PACK = "themes";
    private static final int WIDTH = 100;
    private static final int LONGEST_LINE = 60;

    private PackWriter() {}

    static String write(List<Theme> themes) {
        List<NodeTuple> pack = new ArrayList<>();
        put(pack, "pack", text(PACK));
        put(
                pack,
                "themes",
                new SequenceNode(Tag.SEQ, themes.stream().map(PackWriter::theme).toList(), FlowStyle.BLOCK));
        StringWriter file = new StringWriter();
        DumperOptions options = options();
        new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options)
                .serialize(map(pack), file);
        return file.toString();
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        return options;
    }

    private static Node theme(Theme theme) {
        List<NodeTuple> fields = new ArrayList<>();
        put(fields, "slug", text(theme.slug()));
        put(fields, "name", text(theme.name()));
        if (!theme.description().isEmpty()) {
            put(fields, "description", text(theme.description()));
        }
        List<NodeTuple> queries = new ArrayList<>();
        for (Map.Entry<String, String> query : theme.queries().entrySet()) {
            put(queries, query.getKey(), text(query.getValue()));
        }
        put(fields, "queries", map(queries));
        if (theme.scope() != Scope.PASSAGE) {
            put(fields, "scope", text(theme.scope().word()));
        }
        if (!theme.turns().equals(Theme.USUAL_TURNS)) {
            put(fields, "turns", list(theme.turns().stream().map(TurnKind::word).toList()));
        }
        putUnlessEmpty(fields, "speakers", theme.speakers());
        putUnlessEmpty(fields, "sources", theme.sources());
        putUnlessEmpty(fields, "countries", theme.countries());
        return map(fields);
    }

    private static void putUnlessEmpty(List<NodeTuple> fields, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            put(fields, name, list(values));
        }
    }

    private static void put(List<NodeTuple> fields, String name, Node value) {
        fields.add(new NodeTuple(scalar(name, ScalarStyle.PLAIN), value));
    }

    private static Node map(List<NodeTuple> fields) {
        return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
    }

    private static Node list(Collection<String> values) {
        return new SequenceNode(
                Tag.SEQ,
                values.stream().map(value -> scalar(value, ScalarStyle.PLAIN)).toList(),
                FlowStyle.FLOW);
    }

    /** A long text over several lines, so that a change of one word shows as a change of one line. */
    private static Node text(String value) {
        return scalar(
                value,
                value.length() > LONGEST_LINE || value.indexOf('\n') >= 0 ? ScalarStyle.FOLDED : ScalarStyle.PLAIN);
    }

    private static Node scalar(String value, ScalarStyle style) {
        return new ScalarNode(Tag.STR, value, null, null, style);
    }
}
