package dev.communique.gateway.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the called method does not declare, and repeated ones that it takes once: a misspelt
 * filter must not quietly widen an answer.
 */
class KnownParameters {
    /** For each method its parameters, and whether each may be repeated. */
    private final Map<Method, SortedMap<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(nonBlocking = true)
    void check(ContainerRequestContext request, ResourceInfo resource) {
        SortedMap<String, Boolean> declared =
                known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declaredBy);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> Parameters.check(name, values, declared));
    }

    static SortedMap<String, Boolean> declaredBy(Method method) {
        SortedMap<String, Boolean> declared = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                declared.put(parameter.getName(), List.class.isAssignableFrom(parameter.getType()));
            } else if (parameter.getType().isRecord()) {
                declared.putAll(declaredBy(parameter.getType()));
            }
        }
        return declared;
    }

    static SortedMap<String, Boolean> declaredBy(Class<?> type) {
        SortedMap<String, Boolean> declared = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            declared.put(component.getName(), List.class.isAssignableFrom(component.getType()));
        }
        return declared;
    }
}
