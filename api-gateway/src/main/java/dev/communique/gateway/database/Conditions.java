package dev.communique.gateway.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The conditions of one SELECT with their arguments, in the order of the question marks. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    public Conditions and(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(arguments, values);
        return this;
    }

    /**
     * Narrows only where there is a value.
     *
     * @param value null for no narrowing; bound to every question mark of the condition
     */
    public Conditions andIfGiven(String condition, Object value) {
        if (value != null) {
            long marks = condition.chars().filter(c -> c == '?').count();
            and(condition, Collections.nCopies((int) marks, value).toArray());
        }
        return this;
    }

    public Conditions and(Conditions others) {
        conditions.addAll(others.conditions);
        arguments.addAll(others.arguments);
        return this;
    }

    public String sql() {
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }

    public List<Object> arguments() {
        return Collections.unmodifiableList(arguments);
    }
}
